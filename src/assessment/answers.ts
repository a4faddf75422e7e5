import type { Bank, Level, Question } from './bank.ts';

/** A level, "I do not know", "does not apply to us", or not yet asked. */
export type Answer = Level | 'unknown' | 'not-applicable' | null;

/** One answer for every question of a bank, keyed by question id. */
export type Answers = Readonly<Record<string, Answer>>;

export const SEGMENTS = ['smb', 'mid-market', 'enterprise'] as const;
export const MOTIONS = ['self-serve', 'sales-assisted', 'implemented'] as const;
export const ROLES = [
  'revenue-leader',
  'marketing',
  'sales',
  'customer-success',
  'support',
  'revenue-operations',
  'other',
] as const;

export type Segment = (typeof SEGMENTS)[number];
export type Motion = (typeof MOTIONS)[number];
export type Role = (typeof ROLES)[number];

/** What the visitor chose to say about the company; `null` where nothing was said. */
export interface Profile {
  readonly segment: Segment | null;
  readonly motion: Motion | null;
  readonly role: Role | null;
}

export const NO_PROFILE: Profile = { segment: null, motion: null, role: null };

/** Quick asks one question of each link, full asks three. */
export const LENGTHS = ['quick', 'full'] as const;
export type Length = (typeof LENGTHS)[number];

/** The questions that an audit of this length asks, in bank order. */
export function questionsAsked(bank: Bank, length: Length): readonly Question[] {
  return length === 'full' ? bank.questions : bank.questions.filter((question) => question.quick);
}

/** The answer given to a question. Throws when `answers` was made for another bank. */
export function answerTo(answers: Answers, question: Question): Answer {
  const answer = answers[question.id];
  if (answer === undefined) throw new Error(`No answer slot for question "${question.id}".`);
  return answer;
}

/** Whether the answers go beyond the quick audit, and so belong to a full one. */
export function lengthOf(bank: Bank, answers: Answers): Length {
  const beyond = bank.questions.some((q) => !q.quick && answerTo(answers, q) !== null);
  return beyond ? 'full' : 'quick';
}
