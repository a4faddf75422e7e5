import type { LinkResult } from '../assessment/report.ts';

const BEST = 100;

/** The weakest link where something leaks: `null` without a score, and when every link is at 100. */
export function leakOf<Weakest extends LinkResult & { readonly score: number }>({
  weakest,
}: {
  readonly weakest: Weakest | null;
}): Weakest | null {
  return weakest === null || weakest.score === BEST ? null : weakest;
}
