import type { Length } from '../assessment/answers.ts';
import { questionsAsked } from '../assessment/answers.ts';
import { type Bank, LINK_IDS, type LinkId, type Question } from '../assessment/bank.ts';
import { bringsAnswers } from './address-answers.ts';

/** A screen of the questionnaire: the start, one for each link, the review. */
export type Step = 'start' | LinkId | 'review';

export const STEPS: readonly Step[] = ['start', ...LINK_IDS, 'review'];

/**
 * The step that an address names by its fragment; the review where it brings answers along; `null`
 * for any other text.
 */
export function stepOf(fragment: string): Step | null {
  if (bringsAnswers(fragment)) return 'review';
  const name = fragment.replace(/^#/, '');
  return STEPS.find((step) => step === name) ?? null;
}

/** The step before or after; the same one at either end. */
export function neighbor(step: Step, by: 1 | -1): Step {
  return STEPS[STEPS.indexOf(step) + by] ?? step;
}

/** The questions that the screen of a link shows. */
export function questionsOnStep(bank: Bank, length: Length, step: Step): readonly Question[] {
  return questionsAsked(bank, length).filter((question) => question.link === step);
}

/** The first screen with a question that still wants an answer; the review when none does. */
export function firstOpenStep(
  bank: Bank,
  length: Length,
  answers: Readonly<Record<string, string | null | undefined>>,
): Step {
  return questionsAsked(bank, length).find(({ id }) => !answers[id])?.link ?? 'review';
}
