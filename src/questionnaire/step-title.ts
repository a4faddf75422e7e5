import type { Bank } from '../assessment/bank.ts';
import type { Step } from './steps.ts';
import type { AuditWords } from './words.ts';

/** The title of the document on a step. */
export function stepTitle(bank: Bank, words: AuditWords, step: Step): string {
  const place = bank.links.findIndex(({ id }) => id === step);
  const link = bank.links[place];
  if (link !== undefined) return `${link.label}, link ${place + 1} of 9 · ${words.site}`;
  return `${step === 'review' ? 'Check your answers' : 'The audit'} · ${words.site}`;
}
