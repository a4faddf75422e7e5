import { LINK_IDS, type LinkId } from '../../assessment/bank.ts';
import { KINDS, MEASURES, type Period, reach, type SixValues } from './measures.ts';

/**
 * How much of their thresholds the numbers of each link reach in a period, 0 to 100: the least of
 * them where a link has several; `null` where no number has both a value and a threshold.
 */
export function linkReach(
  period: Period | undefined,
  thresholds: SixValues,
): Readonly<Record<LinkId, number | null>> {
  const entries = LINK_IDS.map((link) => {
    const reached = MEASURES.filter((measure) =>
      KINDS[measure].links.some((one: LinkId) => one === link),
    ).flatMap((measure) => {
      const value = period?.values[measure] ?? null;
      const threshold = thresholds[measure];
      return value === null || threshold === null ? [] : [reach(measure, value, threshold)];
    });
    return [link, reached.length === 0 ? null : Math.min(...reached)];
  });
  return Object.fromEntries(entries) as Record<LinkId, number | null>;
}
