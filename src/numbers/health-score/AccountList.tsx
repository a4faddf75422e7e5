import { useEffect, useRef, useState } from 'react';
import { type Result, refuse } from '../../assessment/result.ts';
import type { Notation } from '../notation.ts';
import { writeField } from '../write.ts';
import type { ScoreTask } from './accounts.worker.ts';
import { ScoredTables } from './ScoredTables.tsx';
import { COLORS } from './score.ts';
import type { ScoredList } from './scored-list.ts';
import type { NamedSignal } from './signals.ts';

interface Props {
  signals: readonly NamedSignal[];
  greenFrom: number;
  notation: Notation;
  /** Writes figures into the fields of the form. */
  fill: (texts: Readonly<Record<string, string>>) => void;
}

const LARGEST_FILE = 50 * 1024 * 1024;
const SAMPLE =
  'account,revenue,confirmed result,sponsor,serious issues,lost\nNorth,36000,green,yellow,green,0\nSouth,24000,yellow,red,,24000';

/** A list of accounts, scored by a worker in this browser and sent nowhere. */
export function AccountList({ signals, greenFrom, notation, fill }: Props) {
  const [list, setList] = useState<Blob | string | null>(null);
  const outcome = useScored(list, signals, greenFrom, notation);
  const tested = outcome?.ok ? outcome.value.tested : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the field inside
    <div
      className="customer-list"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setList(event.dataTransfer?.files[0] ?? null);
      }}
    >
      <div className="list-ways">
        <div>
          <label className="field-label" htmlFor="list-file">
            A CSV file, chosen or dropped here
          </label>
          <input
            className="text-field"
            id="list-file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            aria-describedby="list-hint"
            onChange={({ currentTarget }) => setList(currentTarget.files?.[0] ?? null)}
          />
          <p className="small soft" id="list-hint">
            One line for each account: its name, its revenue, and a column for each signal that says
            green, yellow or red. For a back-test, take the colors of 90 days earlier and add a
            column “lost”; a column “color” takes the place of the signals.
          </p>
        </div>
        <div>
          <label className="field-label" htmlFor="list-text">
            Or paste the cells
          </label>
          <textarea
            className="text-field"
            id="list-text"
            rows={5}
            placeholder={SAMPLE}
            onChange={({ currentTarget }) =>
              setList(currentTarget.value.includes('\n') ? currentTarget.value : null)
            }
          />
        </div>
      </div>
      <p role="status" className={outcome?.ok === false ? 'error-text' : undefined}>
        {outcome?.ok === false && outcome.error}
        {outcome?.ok &&
          `${outcome.value.accounts} ${outcome.value.accounts === 1 ? 'account' : 'accounts'} scored.`}
      </p>
      {outcome?.ok && <ScoredTables list={outcome.value} notation={notation} />}
      {tested !== null && (
        <p>
          <button
            className="button button-quiet"
            type="button"
            onClick={() => {
              const text = (value: number) => writeField('money', value, notation);
              const texts = COLORS.flatMap((color) => [
                [`revenue-${color}`, text(tested.colors[color].revenue)],
                [`lost-${color}`, text(tested.colors[color].lost)],
              ]);
              fill(Object.fromEntries(texts));
              document.getElementById('result')?.scrollIntoView();
            }}
          >
            Take its losses into the back-test
          </button>
        </p>
      )}
    </div>
  );
}

/** The list scored, anew when it or a weight changes; `null` while there is none or it is read. */
function useScored(
  list: Blob | string | null,
  signals: readonly NamedSignal[],
  greenFrom: number,
  { locale, currency }: Notation,
): Result<ScoredList, string> | null {
  const [outcome, setOutcome] = useState<Result<ScoredList, string> | null>(null);
  const worker = useRef<Worker>(undefined);
  const rules = JSON.stringify(signals);
  useEffect(() => {
    setOutcome(null);
    if (list === null) return;
    if (typeof list !== 'string' && list.size > LARGEST_FILE) {
      setOutcome(
        refuse('This file has more than 50 MB. Keep the columns that count, and try again.'),
      );
      return;
    }
    const made = new Worker(new URL('./accounts.worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<Result<ScoredList, string>>) => setOutcome(data);
    made.onerror = () => setOutcome(refuse('The list could not be read. Reload the page.'));
    const task: ScoreTask = {
      list,
      signals: JSON.parse(rules),
      greenFrom,
      notation: { locale, currency },
    };
    made.postMessage(task);
    return () => made.terminate();
  }, [list, rules, greenFrom, locale, currency]);
  return outcome;
}
