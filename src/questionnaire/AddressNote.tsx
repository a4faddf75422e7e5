import type { Bank } from '../assessment/bank.ts';
import type { AddressAnswers } from './address-answers.ts';
import { type SavedAnswers, savedWords } from './saved-answers.ts';

interface Props {
  bank: Bank;
  brought: AddressAnswers;
  /** Other answers that this browser keeps. */
  saved: SavedAnswers | null;
  takeSaved: () => void;
  replaceSaved: () => void;
}

/** A long list helps nobody. */
const MOST = 30;

/** What the address brought along, what of it was not understood, and what else is kept here. */
export function AddressNote({ bank, brought, saved, takeSaved, replaceSaved }: Props) {
  const { taken, refused } = brought;
  const own = Object.values(saved?.values.answers ?? {}).filter((answer) => answer !== '').length;
  return (
    <section className="address-note" aria-label="From the address">
      <p>
        <strong>
          {taken === 0
            ? 'The address brought no answer that this audit has.'
            : `${taken} ${taken === 1 ? 'answer was' : 'answers were'} filled in from the address.`}
        </strong>
        {taken > 0 && ' Check them, and change what is not so.'}
      </p>
      {refused.length > 0 && (
        <>
          <p>
            {refused.length === 1 ? 'One part of it was' : `${refused.length} parts of it were`} not
            understood and left out:
          </p>
          <ul>
            {refused.slice(0, MOST).map(({ part, reason }) => (
              <li key={part + reason}>
                <code>{part.length > 60 ? `${part.slice(0, 60)}…` : part}</code>{' '}
                <span>{reason}</span>
              </li>
            ))}
            {refused.length > MOST && <li>And {refused.length - MOST} more.</li>}
          </ul>
        </>
      )}
      {saved !== null && (
        <>
          <p>
            This browser also keeps {savedWords(bank, saved)}. They stay as they are until you
            choose.
          </p>
          <p className="actions">
            <button type="button" className="button button-quiet" onClick={replaceSaved}>
              {taken === 0 ? 'Start anew' : `Use the ${taken} from the address`}
            </button>
            <button type="button" className="button button-quiet" onClick={takeSaved}>
              Go back to my {own === 1 ? 'answer' : `${own} answers`}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
