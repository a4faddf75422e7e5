import type { Answer } from '../assessment/answers.ts';
import { HIGHEST_LEVEL } from '../assessment/bank.ts';
import { formOf } from './level-forms.ts';
import { levelOf, type Raisable } from './what-if.ts';

interface Props {
  question: Raisable;
  /** The answer it was raised to, if it was. */
  raised: Answer | undefined;
  step: (by: 1 | -1) => void;
}

/** One question: its level, and the two ways it can go. The forms of levels stand in the ledger. */
export default function RaiseAnswer({ question, raised, step }: Props) {
  const { answer, title, levels } = question;
  const shown = raised ?? answer;
  const level = levelOf(shown);
  return (
    <div className="what-if-question">
      <div>
        <p className="what-if-title">{title}</p>
        <p className="small soft">{words(shown, levels)}</p>
        <svg className="what-if-form" aria-hidden="true">
          <use href={`#${formOf(shown)}`} />
        </svg>
      </div>
      {/* Not `disabled`, which would take the focus from under a finger. */}
      <div className="what-if-buttons">
        <button
          type="button"
          aria-label={`Lower: ${title}`}
          aria-disabled={raised === undefined}
          onClick={() => step(-1)}
        >
          −
        </button>
        <button
          type="button"
          aria-label={`Raise: ${title}`}
          aria-disabled={level === null || level === HIGHEST_LEVEL}
          onClick={() => step(1)}
        >
          +
        </button>
      </div>
    </div>
  );
}

function words(answer: Answer, levels: Raisable['levels']): string {
  if (answer === null) return 'Not answered';
  if (answer === 'not-applicable') return 'Does not apply to us';
  if (answer === 'unknown') return 'I do not know, which counts as level 0';
  return `Level ${answer}: ${levels[answer]}`;
}
