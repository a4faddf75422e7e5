import { useWatch } from 'react-hook-form';
import { questionsAsked } from '../assessment/answers.ts';
import type { Bank, Question } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import type { Step } from './steps.ts';
import { NOT_APPLICABLE_LABEL, UNKNOWN_LABEL } from './words.ts';

interface Props {
  bank: Bank;
  change: (step: Step) => void;
  lengthen: () => void;
  submit: () => void;
}

function chosen(question: Question, value: string | undefined): string {
  if (value === 'unknown') return UNKNOWN_LABEL;
  if (value === 'not-applicable') return NOT_APPLICABLE_LABEL;
  const text = value ? question.levels[Number(value)] : undefined;
  return text === undefined ? 'Not answered yet' : `Level ${value}: ${text}`;
}

/** Every answer with a way to change it, then the report. */
export function ReviewScreen({ bank, change, lengthen, submit }: Props) {
  const answers = useWatch<FormValues, 'answers'>({ name: 'answers' });
  const length = useWatch<FormValues, 'length'>({ name: 'length' });
  const asked = questionsAsked(bank, length === 'full' ? 'full' : 'quick');
  const open = asked.filter(({ id }) => !answers[id]).length;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header className="screen-header">
        <p className="kicker">Review</p>
        <h1 tabIndex={-1}>Check your answers</h1>
        <p className="lead">
          {open === 0
            ? 'All answered. Change what you like, then see the report.'
            : `${open} of ${asked.length} still want an answer.`}
        </p>
      </header>
      <div className="review">
        {bank.links.map((link) => (
          <section key={link.id} className="review-link">
            <h2>{link.label}</h2>
            <dl>
              {asked
                .filter((question) => question.link === link.id)
                .map((question) => (
                  <div key={question.id} className="review-answer">
                    <dt>{question.title}</dt>
                    <dd className={answers[question.id] ? undefined : 'error-text'}>
                      {chosen(question, answers[question.id])}
                    </dd>
                    <dd>
                      <a
                        href={`#${link.id}`}
                        onClick={(event) => {
                          event.preventDefault();
                          change(link.id);
                        }}
                      >
                        Change<span className="visually-hidden">: {question.title}</span>
                      </a>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="actions screen-actions">
        <button type="submit" className="button">
          See my report
        </button>
        {length !== 'full' && (
          <button type="button" className="button button-quiet" onClick={lengthen}>
            Answer the other {bank.questions.length - asked.length} first
          </button>
        )}
      </p>
    </form>
  );
}
