import type { Notation } from '../notation.ts';
import type { Standing } from './breaks.ts';
import { KINDS, type Measure, type Period, trend } from './measures.ts';
import { Sparkline } from './Sparkline.tsx';
import { WORDS, writeMeasure } from './words.ts';

interface Props {
  measure: Measure;
  periods: readonly Period[];
  threshold: number | null;
  standing: Standing;
  notation: Notation;
}

/** One number: its latest value, how it has moved, and how it stands against its threshold. */
export function NumberRow({ measure, periods, threshold, standing, notation }: Props) {
  const { label } = WORDS[measure];
  const shown = (value: number) => writeMeasure(measure, value, notation);
  if (standing.state === 'no-value') {
    return (
      <li className="number-row">
        <h3>{label}</h3>
        <p className="latest soft">–</p>
        <p className="small soft standing">Not measured yet.</p>
      </li>
    );
  }
  const values = periods.map((period) => period.values[measure]);
  const isBroken = standing.state === 'broken';
  return (
    <li className={`number-row${isBroken ? ' broken' : ''}`}>
      <h3>{label}</h3>
      <p className="latest" data-figure={measure}>
        {shown(standing.latest)}
      </p>
      <Sparkline values={values} threshold={threshold} isBroken={isBroken} />
      <p className="small standing">
        <b>{standingWords(standing, periods)}</b>{' '}
        {threshold !== null &&
          `Threshold ${KINDS[measure].better === 'high' ? 'at least' : 'at most'} ${shown(threshold)}. `}
        {trendWords(measure, values, notation)}
      </p>
    </li>
  );
}

function standingWords(standing: Standing, periods: readonly Period[]): string {
  switch (standing.state) {
    case 'broken':
      return `▼ Broken since ${periods[standing.since]?.name}.`;
    case 'breaking': {
      const after = Math.max(1, Math.ceil(standing.after));
      return `Holds, for about ${after} more ${after === 1 ? 'period' : 'periods'} at this trend.`;
    }
    case 'holding':
      return 'Holds.';
    default:
      return 'No threshold.';
  }
}

/** The change per period in the measure's own unit; shares in points. */
function trendWords(
  measure: Measure,
  values: readonly (number | null)[],
  notation: Notation,
): string {
  const change = trend(values);
  if (change === null) return '';
  const { unit, better } = KINDS[measure];
  const size = Math.abs(change);
  const isSmall = unit === 'percent' ? size < 0.0005 : unit === 'money' ? size < 0.5 : size < 0.05;
  if (isSmall) return 'Level.';
  const amount =
    unit === 'percent'
      ? `${writeMeasure(measure, size, notation).replace(/[\s%]/g, '')} points`
      : writeMeasure(measure, size, notation);
  const isBetter = change > 0 === (better === 'high');
  return `${change > 0 ? 'Up' : 'Down'} ${amount} a period: ${isBetter ? 'better' : 'worse'}.`;
}
