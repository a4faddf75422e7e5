import type { Bank } from '../assessment/bank.ts';
import { type SavedAnswers, savedWords } from './saved-answers.ts';

interface Props {
  bank: Bank;
  saved: SavedAnswers;
  startOver: () => void;
}

/** Stands where Start stands, so that nothing moves when kept answers are found. */
export function ResumeOffer({ bank, saved, startOver }: Props) {
  return (
    <div className="screen-actions resume">
      <p className="small">
        <strong>You have {savedWords(bank, saved)}.</strong>
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
