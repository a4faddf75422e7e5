import {
  type Answer,
  type Answers,
  answerTo,
  MOTIONS,
  type Profile,
  ROLES,
  SEGMENTS,
} from './answers.ts';
import type { Bank, Banks } from './bank.ts';
import { type Month, monthAt, monthIndex } from './month.ts';
import { accept, type Result, refuse } from './result.ts';
import { type Field, seal, sealedLength, type TokenError, unseal } from './token-text.ts';

/** Everything a report is made from. */
export interface ReportData {
  readonly bank: Bank;
  readonly answers: Answers;
  readonly month: Month;
  readonly profile: Profile;
}

/**
 * Version 1 of the report token: "1", the checksum, then six bits of bank version, twelve of month,
 * two of segment, two of motion, three of role, and three for each answer in bank order.
 */
const VERSION = '1';
const BANK_BITS = 6;
const MONTH_BITS = 12;
const ANSWER_BITS = 3;
/** More than a bank will ever ask. */
const MOST_QUESTIONS = 64;
const HEADER_BITS = BANK_BITS + MONTH_BITS + 2 + 2 + 3;

/** The place of an answer here is its code in a token: append only. */
const ANSWER_CODES: readonly Answer[] = [null, 0, 1, 2, 3, 4, 'unknown', 'not-applicable'];

/** Zero stands for "not said"; the options follow in the order of their list. */
function optionField(options: readonly string[], value: string | null, bits: number): Field {
  return [value === null ? 0 : options.indexOf(value) + 1, bits];
}

function tokenLength(questions: number): number {
  return sealedLength(HEADER_BITS + ANSWER_BITS * questions);
}

/** The token of a report: 23 characters for a bank of 27 questions. */
export function makeReportToken({ bank, answers, month, profile }: ReportData): string {
  return seal(VERSION, [
    [bank.version, BANK_BITS],
    [monthIndex(month), MONTH_BITS],
    optionField(SEGMENTS, profile.segment, 2),
    optionField(MOTIONS, profile.motion, 2),
    optionField(ROLES, profile.role, 3),
    ...bank.questions.map((question): Field => {
      const code = ANSWER_CODES.indexOf(answerTo(answers, question));
      return [code, ANSWER_BITS];
    }),
  ]);
}

/** Reads any text. Takes the published banks; returns the report's data, or why it is refused. */
export function parseReportToken(token: string, banks: Banks): Result<ReportData, TokenError> {
  const opened = unseal(token, {
    version: VERSION,
    shortest: tokenLength(0),
    longest: tokenLength(MOST_QUESTIONS),
  });
  if (!opened.ok) {
    return opened.error === 'mistyped' && isCutShort(token, banks) ? refuse('truncated') : opened;
  }
  const fields = opened.value;
  const bank = banks.get(fields.take(BANK_BITS));
  if (bank === undefined) return refuse('unknown-version');
  if (token.length !== tokenLength(bank.questions.length)) return refuse('malformed');

  const month = monthAt(fields.take(MONTH_BITS));
  const profile: Profile = {
    segment: SEGMENTS[fields.take(2) - 1] ?? null,
    motion: MOTIONS[fields.take(2) - 1] ?? null,
    role: ROLES[fields.take(3) - 1] ?? null,
  };
  const answers: Record<string, Answer> = {};
  for (const question of bank.questions) {
    const answer = ANSWER_CODES[fields.take(ANSWER_BITS)] ?? null;
    if (answer === 'not-applicable' && question.notApplicable === null) return refuse('malformed');
    answers[question.id] = answer;
  }
  // Bits left over must be zero, or two tokens would have one content.
  if (fields.take(fields.left()) !== 0) return refuse('malformed');
  return accept({ bank, answers, month, profile });
}

/** Whether the checksum fails because the end is missing, by the length its bank calls for. */
function isCutShort(token: string, banks: Banks): boolean {
  const lengths = [...banks.values()].map((bank) => tokenLength(bank.questions.length));
  return token.length < Math.min(...lengths);
}
