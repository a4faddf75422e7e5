import { questionsAsked } from '../assessment/answers.ts';
import type { Bank } from '../assessment/bank.ts';
import { lengthIn } from './form-values.ts';
import type { SavedAnswers } from './saved-answers.ts';

interface Props {
  bank: Bank;
  saved: SavedAnswers;
  startOver: () => void;
}

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

/** Stands where Start stands, so that nothing moves when kept answers are found. */
export function ResumeOffer({ bank, saved: { values, savedAt }, startOver }: Props) {
  const asked = questionsAsked(bank, lengthIn(values.length));
  const answered = asked.filter(({ id }) => values.answers[id]).length;
  return (
    <div className="screen-actions resume">
      <p className="small">
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
