import type { Notation } from '../notation.ts';
import type { Break } from './breaks.ts';
import type { Period } from './measures.ts';
import { WORDS, writeMeasure } from './words.ts';

/** The finding in a sentence. */
export function findingOf(
  first: Break | null,
  periods: readonly Period[],
  notation: Notation,
): string {
  if (first === null) return 'No number with a threshold breaks.';
  const { measure, standing } = first;
  const latest = writeMeasure(measure, standing.latest, notation);
  const { label } = WORDS[measure];
  if (standing.state === 'breaking') {
    const after = Math.max(1, Math.ceil(standing.after));
    const when = after === 1 ? 'the next period' : `${after} periods`;
    return `${label} holds at ${latest}, and at its present trend crosses its threshold in ${when}.`;
  }
  return `${label} stands at ${latest} and has been on the wrong side since ${periods[standing.since]?.name}.`;
}
