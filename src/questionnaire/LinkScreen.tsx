import { useWatch } from 'react-hook-form';
import type { Bank, Link } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import { QuestionField } from './QuestionField.tsx';
import { questionsOnStep } from './steps.ts';
import type { AuditWords } from './words.ts';

interface Props {
  bank: Bank;
  link: Link;
  words: AuditWords;
  back: () => void;
  onward: () => void;
}

/** One link with its questions. */
export function LinkScreen({ bank, link, words, back, onward }: Props) {
  const length = useWatch<FormValues, 'length'>({ name: 'length' });
  const questions = questionsOnStep(bank, length === 'full' ? 'full' : 'quick', link.id);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onward();
      }}
    >
      <header className="screen-header">
        <p className="kicker">
          {link.kind === 'stage'
            ? `Stage, owned by ${link.owner}`
            : `Seam, from ${link.gives} to ${link.receives}`}
        </p>
        <h1 tabIndex={-1}>{link.label}</h1>
        <p className="lead">{words.summaries[link.id]}</p>
      </header>
      {questions.map((question) => (
        <QuestionField key={question.id} question={question} />
      ))}
      <AnsweringRules bank={bank} />
      <p className="actions screen-actions">
        <button type="submit" className="button">
          Continue
        </button>
        <button type="button" className="button button-quiet" onClick={back}>
          Back
        </button>
      </p>
      <p className="small soft keys">Keyboard: 0 to 4 choose a level in the focused question.</p>
    </form>
  );
}

function AnsweringRules({ bank: { rules } }: { bank: Bank }) {
  return (
    <details className="rules small">
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
