import { dateWords, monthName, points } from '../components/words.ts';
import type { KeepError, KeptHistory, KeptReport } from './kept-reports.ts';

/** "Nov 2026", of a moment in UTC. */
export const shortMonth = dateWords({ month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "Nov 22, 2026", in the time zone of the browser. */
export const dayName = dateWords({ dateStyle: 'medium' });

/** Whether the report that is read is kept, and why not. */
export function stateWords({ isOn, reports }: KeptHistory, token: string): string {
  const kept = reports.find((report) => report.token === token);
  if (kept !== undefined) return `Kept in this browser on ${dayName(kept.keptAt)}.`;
  return isOn
    ? 'Not kept yet. Reports you finish in this browser are kept automatically.'
    : 'The history is switched off, so this report is not kept.';
}

/** "Last time, in September 2026, the chain score was 33. Now it is 55." */
export function lastTimeWords(before: KeptReport, now: number | null): string {
  const was = `Last time, in ${monthName(before.month)},`;
  if (before.chainScore === null) return `${was} nothing was scored.`;
  const score = `${was} the chain score was ${points(before.chainScore)}.`;
  return now === null ? score : `${score} Now it is ${points(now)}.`;
}

/** What keeps the browser from keeping, and what to do. */
export const KEEP_ERROR_WORDS = {
  blocked:
    'This browser keeps nothing for this site, so there is no history here. The report’s address is enough to compare it later: save that.',
  full: 'The storage that this browser gives the site is full, so nothing was changed. Delete a kept report, or save the address of this one.',
} as const satisfies Record<KeepError, string>;
