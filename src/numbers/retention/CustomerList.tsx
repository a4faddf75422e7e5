import { useEffect, useRef, useState } from 'react';
import { type Result, refuse } from '../../assessment/result.ts';
import type { Notation } from '../notation.ts';
import { write, writeField } from '../write.ts';
import { CohortTables } from './CohortTables.tsx';
import type { Cohort } from './customers.ts';
import type { ListTask } from './customers.worker.ts';
import type { Movement } from './formulas.ts';

interface Props {
  notation: Notation;
  /** Takes the totals of a list once it is read. */
  onTotals: (movement: Movement) => void;
}

const LARGEST_FILE = 50 * 1024 * 1024;
const SAMPLE = 'customer,opening,closing\nNorth,12000,15000\nSouth,8000,0\nWest,5000,4500';

/** A list of customers, read by a worker in this browser and sent nowhere. */
export function CustomerList({ notation, onTotals }: Props) {
  const [outcome, setOutcome] = useState<Result<Cohort, string> | null>(null);
  const [isReading, setReading] = useState(false);
  const worker = useRef<Worker>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);

  const show = (read: Result<Cohort, string>) => {
    setReading(false);
    setOutcome(read);
    if (read.ok) onTotals(read.value.movement);
  };
  const read = (list: Blob | string) => {
    if (typeof list !== 'string' && list.size > LARGEST_FILE) {
      show(refuse('This file has more than 50 MB. Keep the columns that count, and try again.'));
      return;
    }
    // A new list takes the place of the one being read.
    worker.current?.terminate();
    worker.current = new Worker(new URL('./customers.worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.current.onmessage = ({ data }: MessageEvent<Result<Cohort, string>>) => show(data);
    worker.current.onerror = () => show(refuse('The list could not be read. Reload the page.'));
    setReading(true);
    worker.current.postMessage({ list, notation } satisfies ListTask);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the field inside
    <div
      className="customer-list"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) read(file);
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
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) read(file);
            }}
          />
          <p className="small soft" id="list-hint">
            One line for each customer, with the opening and the closing revenue in{' '}
            {notation.currency}. Figures are read as chosen above, like{' '}
            {writeField('money', 1234.5, notation)}.
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
            onPaste={({ currentTarget }) => {
              // The text stands in the field once the event is over.
              setTimeout(() => read(currentTarget.value));
            }}
            onChange={({ currentTarget }) =>
              currentTarget.value.includes('\n') && read(currentTarget.value)
            }
          />
        </div>
      </div>
      <div role="status">
        {isReading && <p>Reading the list …</p>}
        {!isReading && outcome?.ok === false && <p className="error-text">{outcome.error}</p>}
        {!isReading && outcome?.ok && (
          <p className="small">
            {write('count', outcome.value.customers, notation)} customers read. Their totals stand
            in the fields above.
          </p>
        )}
      </div>
      {!isReading && outcome?.ok && <CohortTables cohort={outcome.value} notation={notation} />}
    </div>
  );
}
