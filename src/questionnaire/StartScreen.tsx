import { useFormContext } from 'react-hook-form';
import { MOTIONS, questionsAsked, ROLES, SEGMENTS } from '../assessment/answers.ts';
import type { Bank, Link } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import type { SavedAnswers } from './saved-answers.ts';
import type { AuditWords } from './words.ts';

interface Props {
  bank: Bank;
  words: AuditWords;
  saved: SavedAnswers | null;
  /** The link that the visitor came to answer; the audit starts there. */
  first: Link | null;
  start: () => void;
  resume: () => void;
  startOver: () => void;
}

/**
 * The first screen: how long, and who is asking. Until scripts run it is a form like any other,
 * which leads to the questionnaire on one page.
 */
export function StartScreen({ bank, words, saved, first, start, resume, startOver }: Props) {
  const { register } = useFormContext<FormValues>();
  return (
    <form
      method="get"
      action="/audit/answers"
      onSubmit={(event) => {
        event.preventDefault();
        if (saved === null) start();
        else resume();
      }}
    >
      <header className="screen-header">
        <p className="kicker">The audit</p>
        <h1 tabIndex={-1}>How well does your company hold one conversation?</h1>
        <p className="lead">
          Nine links: four stages and the five seams between them. Answer from evidence, get a
          score, the weakest link and what to do about it.
        </p>
      </header>
      <fieldset className="lengths">
        <legend className="visually-hidden">How many questions will you answer?</legend>
        <label className="option">
          <input type="radio" value="quick" {...register('length')} />
          <span>
            <strong>Quick</strong>, 9 questions, about three minutes. One for each link.
          </span>
        </label>
        <label className="option">
          <input type="radio" value="full" {...register('length')} />
          <span>
            <strong>Full</strong>, 27 questions, about nine minutes. A narrower range, more moves.
          </span>
        </label>
      </fieldset>
      <fieldset className="profile">
        <legend>
          About you <span className="soft">(optional, and part of the report's link)</span>
        </legend>
        <ProfileField name="segment" options={SEGMENTS} words={words.profile.segment} />
        <ProfileField name="motion" options={MOTIONS} words={words.profile.motion} />
        <ProfileField name="role" options={ROLES} words={words.profile.role} />
      </fieldset>
      {saved === null ? (
        <p className="actions screen-actions">
          <button type="submit" className="button">
            {first === null ? 'Start' : `Start at ${first.label}`}
          </button>
        </p>
      ) : (
        <Resume bank={bank} saved={saved} startOver={startOver} />
      )}
      <p className="small soft measure">
        Your answers stay in this browser until you start over. The report's address holds them, and
        nothing is stored on our side.
      </p>
    </form>
  );
}

interface ProfileFieldProps<Option extends string> {
  name: 'segment' | 'motion' | 'role';
  options: readonly Option[];
  words: { question: string; options: Record<Option, string> };
}

function ProfileField<Option extends string>({ name, options, words }: ProfileFieldProps<Option>) {
  const { register } = useFormContext<FormValues>();
  return (
    <label>
      <span className="field-label">{words.question}</span>
      <select className="text-field" {...register(name)}>
        <option value="">Not said</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {words.options[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'long' });

function Resume({
  bank,
  saved,
  startOver,
}: {
  bank: Bank;
  saved: SavedAnswers;
  startOver: () => void;
}) {
  const { values, savedAt } = saved;
  const asked = questionsAsked(bank, values.length === 'full' ? 'full' : 'quick');
  const answered = asked.filter(({ id }) => values.answers[id]).length;
  return (
    <div className="resume">
      <p>
        <strong>
          You have {answered} of {asked.length} answers from {DAY.format(savedAt)}.
        </strong>
      </p>
      <p className="actions">
        <button type="submit" className="button">
          Resume
        </button>
        <button type="button" className="button button-quiet" onClick={startOver}>
          Start over
        </button>
      </p>
    </div>
  );
}
