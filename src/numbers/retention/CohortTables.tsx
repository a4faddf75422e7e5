import type { Notation } from '../notation.ts';
import { Scroll } from '../Scroll.tsx';
import { write } from '../write.ts';
import type { Cohort, Mover } from './customers.ts';
import { retention } from './formulas.ts';

interface Props {
  cohort: Cohort;
  notation: Notation;
}

/** What a list comes to: the group, who moved the number, and the lines that were left out. */
export function CohortTables({ cohort, notation }: Props) {
  const { movement, customers, grew, shrank, left, later, gains, losses } = cohort;
  const count = (value: number) => write('count', value, notation);
  const percent = (value: number) => write('percent', value, notation);
  const { nrr } = retention(movement);
  const largest = gains[0];
  return (
    <div className="cohort">
      <dl className="cohort-counts">
        {(
          [
            ['At the opening', customers],
            ['Grew', grew],
            ['Stayed level', customers - grew - shrank - left],
            ['Shrank', shrank],
            ['Left', left],
            ['Signed later, in neither sum', later],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count(value)}</dd>
          </div>
        ))}
      </dl>
      {largest && (
        <p>
          {largest.name} alone supplies {percent(largest.change / movement.expansion)} of the
          growth. Without it, NRR is {percent(nrr - largest.change / movement.opening)}.
        </p>
      )}
      <div className="cohort-movers">
        <Movers title="Raised it most" movers={gains} movement={movement} notation={notation} />
        <Movers title="Lowered it most" movers={losses} movement={movement} notation={notation} />
      </div>
      <Skipped cohort={cohort} notation={notation} />
    </div>
  );
}

interface MoversProps {
  title: string;
  movers: readonly Mover[];
  movement: Cohort['movement'];
  notation: Notation;
}

function Movers({ title, movers, movement, notation }: MoversProps) {
  if (movers.length === 0) return null;
  const money = (value: number) => write('money', value, notation);
  return (
    <Scroll label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Customer</th>
            <th scope="col" className="number">
              Change
            </th>
            <th scope="col" className="number">
              Of NRR
            </th>
          </tr>
        </thead>
        <tbody>
          {movers.map(({ name, change }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two customers may bear one name
            <tr key={index}>
              <th scope="row">{name}</th>
              <td className="number">{money(change)}</td>
              <td className="number">{write('points', change / movement.opening, notation)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Skipped({ cohort: { errors, errorCount }, notation }: Props) {
  if (errorCount === 0) return null;
  const more = errorCount - errors.length;
  return (
    <section className="note flow" aria-labelledby="skipped">
      <h3 id="skipped">
        Left out: {write('count', errorCount, notation)} {errorCount === 1 ? 'line' : 'lines'}
      </h3>
      <ul className="plain small">
        {errors.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            Line {line}: {message}
          </li>
        ))}
        {more > 0 && <li>And {write('count', more, notation)} more.</li>}
      </ul>
    </section>
  );
}
