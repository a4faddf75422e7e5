import type { Answer, Answers } from './answers.ts';
import { type Bank, LEVELS, type Level } from './bank.ts';

/** The values of radio buttons, keyed by question id; empty where none is chosen. */
export type AnswerValues = Record<string, string>;

/** What is said of a question that wants an answer. */
export const UNANSWERED = 'Choose a level, or “I do not know”.';

const isLevel = (value: number): value is Level => LEVELS.some((level) => level === value);

/** Reads one radio value; `undefined` when no option of a form has that value. */
export function parseAnswer(value: string): Answer | undefined {
  if (value === '') return null;
  if (value === 'unknown' || value === 'not-applicable') return value;
  const level = /^[0-4]$/.test(value) ? Number(value) : Number.NaN;
  return isLevel(level) ? level : undefined;
}

/** The radio value of an answer; the empty text for `null`. */
export function answerValue(answer: Answer): string {
  return answer === null ? '' : String(answer);
}

/** The answers that radio values stand for, `null` for a value that no option has. */
export function answersOf(
  bank: Bank,
  values: Readonly<Record<string, string | null | undefined>>,
): Answers {
  return Object.fromEntries(
    bank.questions.map(({ id }) => [id, parseAnswer(values[id] ?? '') ?? null]),
  );
}
