import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { Bank, Link } from '../assessment/bank.ts';
import { type FormValues, lengthIn } from './form-values.ts';
import { Progress } from './Progress.tsx';
import { QuestionField } from './QuestionField.tsx';
import { questionsOnStep } from './steps.ts';
import type { AuditWords } from './words.ts';

interface Props {
  bank: Bank;
  link: Link;
  words: AuditWords;
  firstChain: ReactNode;
  back: () => void;
  onward: () => void;
}

/** One link with its questions. */
export function LinkScreen({ bank, link, words, firstChain, back, onward }: Props) {
  const length = lengthIn(useWatch<FormValues, 'length'>({ name: 'length' }));
  const questions = questionsOnStep(bank, length, link.id);
  return (
    <form
      className="screen link-screen"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onward();
      }}
    >
      <div className="screen-rail">
        <Progress bank={bank} step={link.id} firstChain={firstChain} />
        {/* Of each link its own, so that its heading is new to the focus. */}
        <header key={link.id} className="screen-header">
          <p className="kicker">
            {link.kind === 'stage'
              ? `Stage, owned by ${link.owner}`
              : `Seam, from ${link.gives} to ${link.receives}`}
          </p>
          <h1 tabIndex={-1}>{link.label}</h1>
          <p>{words.summaries[link.id]}</p>
        </header>
      </div>
      <div className="screen-body">
        {questions.map((question, index) => (
          <QuestionField
            key={question.id}
            question={question}
            place={questions.length > 1 ? `${index + 1} of ${questions.length}` : null}
          />
        ))}
        <AnsweringRules bank={bank} />
        <p className="actions screen-actions">
          <button type="submit" className="button">
            Continue
          </button>
          <button type="button" className="button button-quiet" onClick={back}>
            Back
          </button>
          <span className="small soft keys">
            Keys <kbd>0</kbd> to <kbd>4</kbd> choose, <kbd>Enter</kbd> continues.
          </span>
        </p>
      </div>
    </form>
  );
}

function AnsweringRules({ bank: { rules } }: { bank: Bank }) {
  return (
    <details className="fold rules small">
      <summary>How to choose a level</summary>
      <ul>
        <li>{rules.choose}</li>
        <li>{rules.unknown}</li>
        <li>{rules.period}</li>
        <li>{rules.sample}</li>
        <li>{rules.hours}</li>
        <li>{rules.notApplicable}</li>
      </ul>
    </details>
  );
}
