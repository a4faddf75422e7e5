import { type AnswerValues, answerValue } from '../assessment/answer-values.ts';
import type { Answers, Length, Profile } from '../assessment/answers.ts';
import type { Bank } from '../assessment/bank.ts';

/** What the form holds: a text for each field, empty where nothing is chosen. */
export interface FormValues {
  length: string;
  segment: string;
  motion: string;
  role: string;
  answers: AnswerValues;
}

/** The length that a form holds; quick unless it says full. */
export function lengthIn(value: string): Length {
  return value === 'full' ? 'full' : 'quick';
}

/** A form with nothing chosen but the quick audit. */
export function emptyForm(bank: Bank): FormValues {
  return {
    length: 'quick',
    segment: '',
    motion: '',
    role: '',
    answers: Object.fromEntries(bank.questions.map(({ id }) => [id, ''])),
  };
}

/** A form filled with answers that were given before. */
export function filledForm(
  bank: Bank,
  given: { answers: Answers; profile: Profile; length: Length },
): FormValues {
  const { segment, motion, role } = given.profile;
  return {
    length: given.length,
    segment: segment ?? '',
    motion: motion ?? '',
    role: role ?? '',
    answers: Object.fromEntries(
      bank.questions.map(({ id }) => [id, answerValue(given.answers[id] ?? null)]),
    ),
  };
}
