import type { Link } from '../assessment/bank.ts';
import type { LinkResult } from '../assessment/report.ts';
import { wholePoints } from '../assessment/score.ts';
import type { Side } from './sides.ts';

/** One figure on every side, in whole points, as their pages show it. */
export interface Compared {
  /** In the order of the sides; `null` where there is none. */
  readonly points: readonly (number | null)[];
  /**
   * Of a change, the later minus the earlier; of several views, the highest minus the lowest.
   * `null` when fewer than two sides have the figure, or one of the two that changed has none.
   */
  readonly difference: number | null;
}

export interface ComparedLink extends Compared {
  readonly link: Link;
  /** In the order of the sides. */
  readonly results: readonly LinkResult[];
}

/** A link that differs. */
export type Apart = ComparedLink & { readonly difference: number };

export interface Comparison {
  /** `change` between two months, unless the two have names of their own; `spread` of everything else. */
  readonly kind: 'change' | 'spread';
  /** Two to six; of a change, the earlier first. */
  readonly sides: readonly Side[];
  /** Nine, in chain order. */
  readonly links: readonly ComparedLink[];
  readonly chain: Compared;
  readonly stages: Compared;
  /** The links that differ, those that differ most first, then in chain order. */
  readonly apart: readonly Apart[];
  /** Whether no link can be compared, for want of scores. */
  readonly isEmpty: boolean;
}

/**
 * Compares two to six sides of one version of the questions. Differences are those of the whole
 * points that are shown, so that a report and the scorecard it published differ in no link.
 */
export function compare(given: readonly Side[]): Comparison {
  const [first, second] = given;
  const names = new Set(given.flatMap(({ name }) => name ?? []));
  const isChange =
    given.length === 2 && names.size < 2 && first?.result.month !== second?.result.month;
  const sides = isChange
    ? given.toSorted((a, b) => a.result.month.localeCompare(b.result.month))
    : given;
  const compared = (scores: readonly (number | null)[]): Compared => {
    const points = scores.map((score) => (score === null ? null : wholePoints(score)));
    return { points, difference: isChange ? change(points) : spread(points) };
  };
  const links = (first?.result.links ?? []).map(({ link }, place): ComparedLink => {
    const results = sides.flatMap(({ result }) => result.links[place] ?? []);
    return { link, results, ...compared(results.map(({ score }) => score)) };
  });
  return {
    kind: isChange ? 'change' : 'spread',
    sides,
    links,
    chain: compared(sides.map(({ result }) => result.chainScore)),
    stages: compared(sides.map(({ result }) => result.stageAverage)),
    apart: links
      .flatMap((link) => {
        const { difference } = link;
        return difference === null || difference === 0 ? [] : [{ ...link, difference }];
      })
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
    isEmpty: links.every(({ difference }) => difference === null),
  };
}

function change([before = null, after = null]: readonly (number | null)[]): number | null {
  return before === null || after === null ? null : after - before;
}

function spread(points: readonly (number | null)[]): number | null {
  const present = points.filter((one) => one !== null);
  return present.length < 2 ? null : Math.max(...present) - Math.min(...present);
}
