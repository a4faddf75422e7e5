import { monthOf } from '../assessment/month.ts';
import type { KeptReport } from './kept-reports.ts';

/**
 * When a report was answered: the moment it was kept, where that lies in the report's own month, else
 * the middle of that month. A report of last year that is kept today belongs to last year.
 */
export function answeredAt({ month, keptAt }: Pick<KeptReport, 'month' | 'keptAt'>): Date {
  return monthOf(keptAt) === month ? keptAt : new Date(`${month}-15T12:00:00Z`);
}

/** The reports by when they were answered, the first of all first. */
export function inOrder(reports: readonly KeptReport[]): KeptReport[] {
  return reports.toSorted(
    (a, b) =>
      answeredAt(a).getTime() - answeredAt(b).getTime() || a.keptAt.getTime() - b.keptAt.getTime(),
  );
}

/** The report before a kept one, of the same version of the questions; `null` when there is none. */
export function lastTime(reports: readonly KeptReport[], token: string): KeptReport | null {
  const ordered = inOrder(reports);
  const place = ordered.findIndex((report) => report.token === token);
  const current = ordered[place];
  return (
    ordered
      .slice(0, Math.max(place, 0))
      .findLast(({ bankVersion }) => bankVersion === current?.bankVersion) ?? null
  );
}

/** The reports that one line may join: those with scores, of the version of the questions of the latest. */
export function trendOf(reports: readonly KeptReport[]): KeptReport[] {
  const scored = inOrder(reports).filter(({ chainScore }) => chainScore !== null);
  return scored.filter(({ bankVersion }) => bankVersion === scored.at(-1)?.bankVersion);
}
