import { parseAnswer } from '../assessment/answer-values.ts';
import { LENGTHS, MOTIONS, questionsAsked, ROLES, SEGMENTS } from '../assessment/answers.ts';
import type { Bank } from '../assessment/bank.ts';
import { dateWords } from '../components/words.ts';
import { emptyForm, type FormValues, lengthIn } from './form-values.ts';

/** The form as this browser keeps it, and when it was last changed. */
export interface SavedAnswers {
  readonly values: FormValues;
  readonly savedAt: Date;
}

const OPTIONS = { length: LENGTHS, segment: SEGMENTS, motion: MOTIONS, role: ROLES } as const;
const FIELDS = ['length', 'segment', 'motion', 'role'] as const;

const dayName = dateWords({ dateStyle: 'medium' });

/** "5 of 9 answers from Nov 3, 2026". */
export function savedWords(bank: Bank, { values, savedAt }: SavedAnswers): string {
  const asked = questionsAsked(bank, lengthIn(values.length));
  const answered = asked.filter(({ id }) => values.answers[id]).length;
  return `${answered} of ${asked.length} answers from ${dayName(savedAt)}`;
}

const KEY = 'customer-conversation-audit';

/**
 * Reads what this browser kept for the bank. `null` when there is nothing, when it is for another
 * bank or unreadable, and when storage is blocked.
 */
export function readSaved(
  bank: Bank,
  storage: () => Storage = () => localStorage,
): SavedAnswers | null {
  try {
    const kept: unknown = JSON.parse(storage().getItem(KEY) ?? 'null');
    if (!isRecord(kept) || kept['bank'] !== bank.version || !isRecord(kept['values'])) return null;
    const values = emptyForm(bank);
    const { answers, ...profile } = kept['values'];
    for (const field of FIELDS) {
      const value = profile[field];
      if (OPTIONS[field].some((option) => option === value)) values[field] = String(value);
    }
    if (!isRecord(answers)) return null;
    for (const id of Object.keys(values.answers)) {
      const value = answers[id];
      if (typeof value === 'string' && parseAnswer(value) !== undefined) values.answers[id] = value;
    }
    const savedAt = new Date(typeof kept['savedAt'] === 'string' ? kept['savedAt'] : Number.NaN);
    const something = Object.values(values.answers).some((value) => value !== '');
    return something && !Number.isNaN(savedAt.getTime()) ? { values, savedAt } : null;
  } catch {
    return null;
  }
}

/** Keeps the form in this browser. Does nothing when storage is full or blocked. */
export function save(
  bank: Bank,
  values: FormValues,
  now: Date,
  storage: () => Storage = () => localStorage,
): void {
  try {
    storage().setItem(
      KEY,
      JSON.stringify({ bank: bank.version, values, savedAt: now.toISOString() }),
    );
  } catch {
    // The audit works without: the answers are then lost when the page is left.
  }
}

/** Forgets what was kept. */
export function forget(storage: () => Storage = () => localStorage): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // Nothing can have been kept where storage is blocked.
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
