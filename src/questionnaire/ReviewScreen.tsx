import { type ReactNode, useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { questionsAsked } from '../assessment/answers.ts';
import type { Bank, LinkId, Question } from '../assessment/bank.ts';
import { type FormValues, lengthIn } from './form-values.ts';
import { Progress } from './Progress.tsx';
import { NOT_APPLICABLE_LABEL, UNKNOWN_LABEL } from './words.ts';

interface Props {
  bank: Bank;
  firstChain: ReactNode;
  /** Where the answers came from, if that needs saying. */
  note: ReactNode;
  /** Fetches what makes the report, so that nobody waits for it. */
  prepare: () => Promise<unknown>;
  change: (link: LinkId) => void;
  lengthen: () => void;
  submit: () => void;
}

/** Every answer with a way to change it, what is open and what stays unknown; then the report. */
export function ReviewScreen({ bank, firstChain, note, prepare, change, lengthen, submit }: Props) {
  const answers = useWatch<FormValues, 'answers'>({ name: 'answers' });
  const length = lengthIn(useWatch<FormValues, 'length'>({ name: 'length' }));
  const asked = questionsAsked(bank, length);
  const open = asked.filter(({ id }) => !answers[id]).length;
  /** What the full audit would still ask, the open questions of this one with it. */
  const others = bank.questions.filter(({ id }) => !answers[id]).length;
  const unknown = asked.filter(({ id }) => answers[id] === 'unknown').length;
  useEffect(() => {
    // Where it fails, the report button tries again and says so.
    prepare().catch(() => undefined);
  }, [prepare]);
  return (
    <form
      className="screen"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="screen-rail">
        <Progress bank={bank} step="review" firstChain={firstChain} />
        <header className="screen-header">
          <h1 tabIndex={-1}>Check your answers</h1>
          <p>
            {open === 0
              ? 'All answered. Change what you like, then see the report.'
              : `${open} of ${asked.length} are not answered yet.`}
          </p>
          {unknown > 0 && <p>{unknownWords(unknown, asked.length)}</p>}
        </header>
      </div>
      <div className="screen-body">
        {note}
        {bank.links.map((link) => (
          <section key={link.id} className="review-link">
            <h2>{link.label}</h2>
            <dl>
              {asked
                .filter((question) => question.link === link.id)
                .map((question) => (
                  <ReviewAnswer
                    key={question.id}
                    question={question}
                    value={answers[question.id] ?? ''}
                    change={() => change(link.id)}
                  />
                ))}
            </dl>
          </section>
        ))}
        {length === 'quick' && others > 0 && (
          <p className="actions lengthen">
            <span>The other {others} questions narrow the range and give more moves.</span>
            <button type="button" className="button button-quiet" onClick={lengthen}>
              Answer the other {others} first
            </button>
          </p>
        )}
        <p className="actions screen-actions">
          <button type="submit" className="button">
            See my report
          </button>
        </p>
      </div>
    </form>
  );
}

function unknownWords(unknown: number, asked: number): string {
  if (unknown === asked) {
    return 'Every answer is “I do not know”. The report will say what to find out, and whom to ask.';
  }
  const many =
    unknown === 1 ? '1 is a blind spot: it scores' : `${unknown} are blind spots: they score`;
  return `${many} 0 until somebody knows. The report says whom to ask.`;
}

interface ReviewAnswerProps {
  question: Question;
  value: string;
  change: () => void;
}

function ReviewAnswer({ question, value, change }: ReviewAnswerProps) {
  const level = question.levels[Number(value || Number.NaN)];
  const { mark, words } = OTHERS[value] ?? { mark: value, words: level };
  return (
    <div className={value === '' ? 'review-answer review-open' : 'review-answer'}>
      <dt>{question.title}</dt>
      <dd data-mark={mark}>
        {level !== undefined && <span className="visually-hidden">Level {value}: </span>}
        {words}
      </dd>
      <dd className="review-change">
        <a
          href={`#${question.link}`}
          onClick={(event) => {
            event.preventDefault();
            change();
          }}
        >
          {value === '' ? 'Answer' : 'Change'}
          <span className="visually-hidden">: {question.title}</span>
        </a>
      </dd>
    </div>
  );
}

const OTHERS: Readonly<Record<string, { mark: string; words: string }>> = {
  '': { mark: '·', words: 'Not answered yet' },
  unknown: { mark: '?', words: UNKNOWN_LABEL },
  'not-applicable': { mark: '–', words: NOT_APPLICABLE_LABEL },
};
