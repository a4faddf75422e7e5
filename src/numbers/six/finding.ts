import type { Notation } from '../notation.ts';
import { type Break, breaksFirst, standingOf } from './breaks.ts';
import { MEASURES, type Period, type SixValues } from './measures.ts';
import { WORDS, writeMeasure } from './words.ts';

/** What the periods show, in a sentence, and the number that breaks first, if any does. */
export interface Finding {
  readonly first: Break | null;
  readonly words: string;
  /** Whether there is any figure to say something about. */
  readonly isRead: boolean;
}

/** @param periods oldest first */
export function findingOf(
  periods: readonly Period[],
  thresholds: SixValues,
  notation: Notation,
): Finding {
  const states = MEASURES.map((measure) => standingOf(measure, periods, thresholds[measure]).state);
  if (states.every((state) => state === 'no-value')) {
    return { first: null, words: 'Nothing could be read yet.', isRead: false };
  }
  const first = breaksFirst(periods, thresholds);
  if (first !== null) return { first, words: breakInWords(first, periods, notation), isRead: true };
  const words = states.includes('holding')
    ? 'Every number that has a threshold keeps to it.'
    : 'No number has a threshold yet, so none can break.';
  return { first, words, isRead: true };
}

function breakInWords(
  { measure, standing }: Break,
  periods: readonly Period[],
  notation: Notation,
): string {
  const latest = writeMeasure(measure, standing.latest, notation);
  const { label } = WORDS[measure];
  if (standing.state === 'breaking') {
    const after = Math.max(1, Math.ceil(standing.after));
    const when = after === 1 ? 'the next period' : `${after} periods`;
    return `${label} holds at ${latest}, and at its present trend crosses its threshold in ${when}.`;
  }
  return `${label} stands at ${latest} and has been on the wrong side since ${periods[standing.since]?.name}.`;
}
