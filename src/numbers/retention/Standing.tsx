import type { Benchmark } from '../../collections/calculator.ts';
import type { Notation } from '../notation.ts';
import { Strip } from '../Strip.tsx';
import { write } from '../write.ts';

interface Props {
  benchmarks: readonly Benchmark[];
  /** Ids of all facts of the page, in the order of their numbers at its foot. */
  cited: readonly string[];
  /** Rates of a year; `null` without a result. */
  yearly: { readonly nrr: number; readonly grr: number } | null;
  /** The group that the visitor chose; empty for none. */
  contract: string;
  notation: Notation;
}

const MEASURES = [
  ['nrr', 'NRR'],
  ['grr', 'GRR'],
] as const;
/** Rates at both ends of the strips; what lies beyond stands at the end. */
const SCALE = [0.7, 1.3] as const;

/** The visitor's rates beside published ones, by contract size. */
export function Standing({ benchmarks, cited, yearly, contract, notation }: Props) {
  return (
    <>
      {MEASURES.map(([measure, name]) => {
        const own = yearly?.[measure];
        const rows = benchmarks.filter((benchmark) => benchmark.measure === measure);
        return (
          <section key={measure} className="standing" aria-labelledby={`standing-${measure}`}>
            <h3 id={`standing-${measure}`}>
              {name}{' '}
              {own !== undefined && (
                <Place own={own} rows={rows} contract={contract} notation={notation} />
              )}
            </h3>
            <table className="strips">
              <thead className="visually-hidden">
                <tr>
                  <th scope="col">Who was measured</th>
                  <td>Drawn</td>
                  <th scope="col">Published</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ label, value, fact, group }) => (
                  <tr
                    key={label}
                    className={group === contract && group ? 'strips-sum' : undefined}
                  >
                    <th scope="row">
                      {label}
                      <sup>
                        <a
                          href={`#source-${fact}`}
                          aria-label={`Source ${cited.indexOf(fact) + 1}`}
                        >
                          {cited.indexOf(fact) + 1}
                        </a>
                      </sup>
                    </th>
                    <td className="strips-drawn">
                      <Strip scale={SCALE} dot={value} {...(own === undefined ? {} : { own })} />
                    </td>
                    <td className="number">{write('percent', value, notation)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
    </>
  );
}

interface PlaceProps {
  own: number;
  rows: readonly Benchmark[];
  contract: string;
  notation: Notation;
}

/** Where a rate stands: beside the chosen group, else beside the first row. */
function Place({ own, rows, contract, notation }: PlaceProps) {
  const row = rows.find(({ group }) => group === contract) ?? rows[0];
  if (row === undefined) return null;
  const gap = (Math.round(own * 1000) - Math.round(row.value * 1000)) / 1000;
  const words =
    gap === 0
      ? 'at the median'
      : `${write('points', Math.abs(gap), notation)} ${gap > 0 ? 'above' : 'below'} the median of ${write('percent', row.value, notation)}`;
  return (
    <span className={gap < 0 ? 'judged' : 'standing-place'}>
      {write('percent', own, notation)}, {words}
    </span>
  );
}
