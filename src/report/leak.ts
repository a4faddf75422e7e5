import type { Move } from '../assessment/moves.ts';
import { isGuess, type LinkResult, type Report } from '../assessment/report.ts';

const BEST = 100;

interface Results {
  readonly links: readonly LinkResult[];
  readonly weakest: (LinkResult & { readonly score: number }) | null;
}

/** The weakest link where something leaks: `null` without a score, and when every link is at 100. */
export function leakOf({ weakest }: Pick<Results, 'weakest'>): Results['weakest'] {
  return weakest === null || weakest.score === BEST ? null : weakest;
}

/** The weakest link of a report to act on: `null` also where nobody knows any link. */
export function knownLeakOf(report: Report): Report['weakest'] {
  return isGuess(report) ? null : leakOf(report);
}

/** How many links share the lowest score, and how many have a score. */
export function sharesOf({ links, weakest }: Results): { lowest: number; scored: number } {
  const scores = links.flatMap(({ score }) => (score === null ? [] : [score]));
  const lowest = scores.filter((score) => score === weakest?.score);
  return { lowest: lowest.length, scored: scores.length };
}

/** Whether the links have scores that differ, so that there is something to compare. */
export function isUneven({ links }: Pick<Results, 'links'>): boolean {
  return new Set(links.flatMap(({ score }) => (score === null ? [] : [score]))).size > 1;
}

/**
 * The moves to begin with, the greatest gain first; among equals those at the link that the report says
 * to begin with, then chain order.
 */
export function firstMoves(report: Report, count: number): Move[] {
  const leak = knownLeakOf(report)?.link.id;
  const isThere = ({ question }: Move) => Number(question.link === leak);
  return report.moves
    .toSorted((a, b) => b.gain - a.gain || isThere(b) - isThere(a))
    .slice(0, count);
}
