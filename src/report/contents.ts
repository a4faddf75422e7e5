import type { Report } from '../assessment/report.ts';
import { leakOf } from './leak.ts';

export interface ContentsEntry {
  /** The id of the section's heading. */
  readonly id: string;
  readonly label: string;
  /** Whether the section is there only where scripts run. */
  readonly needsScript: boolean;
}

/** The sections that a report has, in order. */
export function contentsOf(report: Report): ContentsEntry[] {
  const has = (present: boolean, id: string, label: string, needsScript = false) =>
    present ? [{ id, label, needsScript }] : [];
  return [
    ...has(leakOf(report) !== null, 'weakest-link', 'Weakest link'),
    ...has(report.moves.length > 0, 'next-moves', 'Next moves'),
    ...has(true, 'nine-links', 'Nine links'),
    ...has(report.chainScore !== null, 'compared', 'Side by side'),
    ...has(true, 'what-if', 'What if', true),
    ...has(report.blindSpots.length > 0, 'blind-spots', 'Blind spots'),
    ...has(true, 'ledger', 'Ledger'),
    ...has(true, 'history', 'History', true),
  ];
}
