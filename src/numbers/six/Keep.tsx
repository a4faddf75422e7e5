import { useEffect, useState } from 'react';
import { dateWords } from '../../components/words.ts';
import type { Notation } from '../notation.ts';
import { saveFile } from '../save-file.ts';
import { csvOf, jsonOf, readFile } from './files.ts';
import { forget, type Kept, readKept } from './kept.ts';
import type { outcomeOf } from './state.ts';

interface Props {
  outcome: ReturnType<typeof outcomeOf>;
  notation: Notation;
  /** Every field of the form, empty. */
  blank: Readonly<Record<string, string>>;
  /** Writes fields of the form. */
  put: (fields: Readonly<Record<string, string>>) => void;
}

const dayName = dateWords({ dateStyle: 'medium', timeZone: 'UTC' });

/** What happens to the figures: kept in this browser, saved as a file, brought in from one, printed. */
export function Keep({ outcome, notation, blank, put }: Props) {
  const { periods, thresholds } = outcome;
  const [kept, setKept] = useState<Kept | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => setKept(readKept()), []);
  const bring = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = readFile(await file.text(), notation);
    if (read.ok) put(read.value);
    setSaid(read.ok ? `${file.name} stands in the fields above.` : read.error);
  };
  return (
    <div className="needs-script">
      <section className="spread no-print" aria-labelledby="keep">
        <div className="rail">
          <h2 id="keep">Keep and carry</h2>
          <p className="small soft">
            What you enter stays in this browser and is sent nowhere. Save a file to carry it on.
          </p>
        </div>
        <div className="body">
          <div className="actions">
            <button
              className="button"
              type="button"
              onClick={() => saveFile('six-numbers.csv', 'text/csv', csvOf(periods, notation))}
            >
              Save as CSV
            </button>
            <button
              className="button button-quiet"
              type="button"
              onClick={() =>
                saveFile(
                  'six-numbers.json',
                  'application/json',
                  jsonOf(periods, thresholds, notation),
                )
              }
            >
              Save as JSON
            </button>
            <button className="button button-quiet" type="button" onClick={() => window.print()}>
              Print the page
            </button>
          </div>
          <div className="bring">
            <label className="field-label" htmlFor="bring">
              Bring in a file, CSV or JSON
            </label>
            <input
              className="text-field"
              id="bring"
              type="file"
              accept=".csv,.tsv,.txt,.json,text/csv,application/json"
              onChange={({ currentTarget }) => bring(currentTarget.files?.[0])}
            />
            <p role="status">{said}</p>
          </div>
          {kept !== null && (
            <p className="actions">
              <span>Kept in this browser on {dayName(new Date(kept.keptOn))}.</span>
              <button
                className="button button-quiet"
                type="button"
                onClick={() =>
                  put({ ...blank, ...Object.fromEntries(new URLSearchParams(kept.query)) })
                }
              >
                Open what is kept
              </button>
              <button
                className="button button-quiet"
                type="button"
                onClick={() => {
                  forget();
                  setKept(null);
                  setSaid('Forgotten.');
                }}
              >
                Forget it
              </button>
            </p>
          )}
        </div>
      </section>
    </div>
  );
}
