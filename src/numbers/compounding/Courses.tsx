import type { Notation } from '../notation.ts';
import { Scroll } from '../Scroll.tsx';
import { write } from '../write.ts';
import { type Pace, YEARS } from './formulas.ts';
import { LineChart } from './LineChart.tsx';
import type { Course } from './state.ts';

interface Props {
  base: number;
  courses: readonly Course[];
  highest: Course;
  lowest: Course;
  gap: number;
  notation: Notation;
}

const YEAR_NAMES = ['Today', ...Array.from({ length: YEARS }, (_, year) => `Year ${year + 1}`)];

/** The gap, the lines, the table of years, and how long doubling or halving takes. */
export function Courses({ base, courses, highest, lowest, gap, notation }: Props) {
  const money = (value: number) => write('money', value, notation);
  /** Nobody knows the cents of a year to come. */
  const whole = (value: number) => money(Math.round(value));
  const percent = (value: number) => write('percent', value, notation);
  return (
    <>
      <p className="verdict">
        <span className="kicker">Apart after {YEARS} years</span>
        <span className="numeral" data-figure="gap">
          {whole(gap)}
        </span>
        <span>
          lie between {percent(highest.rate)} and {percent(lowest.rate)} on the same {money(base)}.
        </span>
      </p>
      <LineChart
        years={YEAR_NAMES}
        lines={courses.map(({ rate, values }) => ({ label: percent(rate), values }))}
        rates={courses.map(({ rate }) => rate)}
        end={courses.map(({ end }) => whole(end))}
      />
      <Scroll label="The base at each rate, year by year">
        <table>
          <caption className="visually-hidden">The base at each rate, year by year</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              {courses.map(({ name, rate }) => (
                <th key={name} scope="col" className="number">
                  {percent(rate)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {YEAR_NAMES.map((year, index) => (
              <tr key={year}>
                <th scope="row">{index === 0 ? year : index}</th>
                {courses.map(({ name, values }) => (
                  <td
                    key={name}
                    className="number"
                    data-figure={index === YEARS ? `end-${name}` : undefined}
                  >
                    {whole(values[index] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <ul className="plain paces">
        {courses.map(({ name, rate, pace }) => (
          <li key={name}>
            {percent(rate)} <b data-figure={`pace-${name}`}>{paceInWords(pace, notation)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Nobody plans beyond so many years. */
const FAR = 100;

function paceInWords(pace: Pace, notation: Notation): string {
  if (pace.kind === 'stays') return 'stays as it is';
  const years =
    pace.years > FAR
      ? `over ${write('years', FAR, notation)}`
      : write('years', pace.years, notation);
  return `${pace.kind} in ${years}`;
}
