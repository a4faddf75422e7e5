import { LINK_IDS } from '../../assessment/bank.ts';
import {
  holds,
  KINDS,
  MEASURES,
  type Measure,
  type Period,
  type SixValues,
  trend,
} from './measures.ts';

/** How one measure stands against its threshold. */
export type Standing =
  | { readonly state: 'no-value' }
  | { readonly state: 'no-threshold'; readonly latest: number }
  /** On the wrong side in its latest value and without a break since `since`, a place in the list. */
  | { readonly state: 'broken'; readonly latest: number; readonly since: number }
  /** Holds, but its trend crosses the threshold in so many periods, above zero. */
  | { readonly state: 'breaking'; readonly latest: number; readonly after: number }
  | { readonly state: 'holding'; readonly latest: number };

/** A trend says nothing about a time further off than this many periods. */
const HORIZON = 12;

/** @param periods oldest first */
export function standingOf(
  measure: Measure,
  periods: readonly Period[],
  threshold: number | null,
): Standing {
  const values = periods.map((period) => period.values[measure]);
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  const last = known.at(-1);
  if (last === undefined) return { state: 'no-value' };
  const latest = last.value;
  if (threshold === null) return { state: 'no-threshold', latest };
  if (!holds(measure, latest, threshold)) {
    const held = known.findLastIndex(({ value }) => holds(measure, value, threshold));
    return { state: 'broken', latest, since: known[held + 1]?.at ?? last.at };
  }
  const change = trend(values);
  const worsens = change !== null && (KINDS[measure].better === 'high' ? change < 0 : change > 0);
  if (!worsens) return { state: 'holding', latest };
  const after = (threshold - latest) / change;
  return after <= HORIZON ? { state: 'breaking', latest, after } : { state: 'holding', latest };
}

export interface Break {
  readonly measure: Measure;
  readonly standing: Extract<Standing, { state: 'broken' | 'breaking' }>;
}

/** The place in the chain of the first link that a measure tells about. */
const placeOf = (measure: Measure) => LINK_IDS.indexOf(KINDS[measure].links[0]);

/**
 * Which number breaks first: of those that are broken the one broken longest, else of those that
 * hold the one whose trend crosses its threshold soonest; among equals the one that stands earlier
 * in the chain. `null` when all hold.
 *
 * @param periods oldest first
 */
export function breaksFirst(periods: readonly Period[], thresholds: SixValues): Break | null {
  const breaks = MEASURES.flatMap((measure): Break[] => {
    const standing = standingOf(measure, periods, thresholds[measure]);
    const breaks = standing.state === 'broken' || standing.state === 'breaking';
    return breaks ? [{ measure, standing }] : [];
  });
  const [first] = breaks.toSorted(
    (a, b) =>
      whenOf(a, periods.length) - whenOf(b, periods.length) ||
      placeOf(a.measure) - placeOf(b.measure),
  );
  return first ?? null;
}

/** The place in time of a break, in periods from the first: past ones come before those to come. */
function whenOf({ standing }: Break, count: number): number {
  return standing.state === 'broken' ? standing.since : count + standing.after;
}
