import { type ReactNode, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Bank, Link } from '../assessment/bank.ts';
import { FillingChain } from './FillingChain.tsx';
import type { FormValues } from './form-values.ts';
import { ProfileFields } from './ProfileFields.tsx';
import { ResumeOffer } from './ResumeOffer.tsx';
import type { SavedAnswers } from './saved-answers.ts';
import { type AuditWords, LENGTH_WORDS, START_WORDS } from './words.ts';

interface Props {
  bank: Bank;
  words: AuditWords;
  firstChain: ReactNode;
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
export function StartScreen(props: Props) {
  const { bank, words, firstChain, saved, first, start, resume, startOver } = props;
  const { register, getValues } = useFormContext<FormValues>();
  // Marked in the page as it is served, so that nothing changes its look once scripts run.
  const [chosen] = useState(() => getValues('length'));
  const given = useWatch<FormValues, 'answers'>({ name: 'answers' });
  return (
    <form
      className="start"
      method="get"
      action="/audit/answers"
      onSubmit={(event) => {
        event.preventDefault();
        if (saved === null) start();
        else resume();
      }}
    >
      <header className="start-head">
        <p className="kicker">{START_WORDS.kicker}</p>
        <h1 tabIndex={-1}>{START_WORDS.heading}</h1>
      </header>
      <div className="start-rail">
        <p className="lead">{START_WORDS.lead}</p>
        <FillingChain
          bank={bank}
          answers={saved?.values.answers ?? given}
          here="start"
          drawn={firstChain}
        />
      </div>
      <div className="start-body">
        <fieldset className="lengths">
          <legend className="visually-hidden">{START_WORDS.length}</legend>
          {LENGTH_WORDS.map(({ length, count, name, time, what }) => (
            <label key={length} className="length">
              <input
                type="radio"
                value={length}
                defaultChecked={length === chosen}
                {...register('length')}
              />
              <span className="length-count" aria-hidden="true">
                {count}
              </span>
              <span className="length-words">
                <strong>{name}</strong>
                <span>
                  {count} questions, {time}
                </span>
                <span>{what}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <ProfileFields words={words.profile} />
        {saved === null ? (
          <p className="actions screen-actions">
            <button type="submit" className="button">
              {first === null ? 'Start' : `Start at ${first.label}`}
            </button>
          </p>
        ) : (
          <ResumeOffer bank={bank} saved={saved} startOver={startOver} />
        )}
        <p className="small soft measure">
          Your answers stay in this browser until you start over. The report’s address holds them,
          and nothing is stored on our side.
        </p>
      </div>
    </form>
  );
}
