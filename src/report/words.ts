import type { Answer } from '../assessment/answers.ts';
import type { Basis, LinkId, Question } from '../assessment/bank.ts';
import type { Month } from '../assessment/month.ts';
import type { LinkResult } from '../assessment/report.ts';
import { bandOf, wholePoints } from '../assessment/score.ts';
import type { LinkWords } from '../collections/link-words.ts';

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "November 2026". */
export function monthName(month: Month): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** Whole points, with a true minus sign. */
export function points(value: number): string {
  return String(wholePoints(value)).replace('-', '−');
}

/** Points with a sign and one decimal, for small differences: "+2.4". */
export function gain(value: number): string {
  return `+${value.toFixed(1)}`;
}

/** "1 answer", "2 answers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** An answer as the visitor chose it. */
export function answerWords(question: Question, answer: Answer): string {
  if (answer === null) return 'Not answered';
  if (answer === 'unknown') return 'I do not know';
  if (answer === 'not-applicable') return 'Does not apply to us';
  return `Level ${answer}: ${question.levels[answer]}`;
}

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  published: 'The levels follow published figures.',
  informed: 'A published figure sets the direction; the other cuts are our judgment.',
  judgment: 'The levels describe practice and rest on our judgment.',
};

/** The one sentence about a link at its score. */
export function diagnosis(
  { link, score, state }: LinkResult,
  words: Readonly<Record<LinkId, LinkWords>>,
): string {
  const { diagnosis: sentences } = words[link.id];
  if (state === 'blind') return sentences.unknown;
  if (state === 'absent') return sentences.absent;
  if (score === null) return 'Not answered yet, so it is left out of the score.';
  return sentences[bandOf(score).id];
}
