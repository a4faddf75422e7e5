import type { Answer } from '../assessment/answers.ts';
import type { Basis, LinkId, Question } from '../assessment/bank.ts';
import type { LinkResult } from '../assessment/report.ts';
import { bandOf } from '../assessment/score.ts';
import type { LinkWords } from '../collections/link-words.ts';

/** Points with a sign and one decimal, for small differences: "+2.4". */
export function gain(value: number): string {
  return `+${value.toFixed(1)}`;
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
