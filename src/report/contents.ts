import { isGuess, type Report } from '../assessment/report.ts';
import { isUneven, knownLeakOf } from './leak.ts';

export interface ContentsEntry {
  /** The id of the section's heading. */
  readonly id: string;
  readonly label: string;
  /** Whether the section is there only where scripts run. */
  readonly needsScript: boolean;
}

/** Follows them where the browser may keep the report. */
export const HISTORY: ContentsEntry = { id: 'history', label: 'History', needsScript: true };

/** The sections that every page of a report has, in order. */
export function contentsOf(report: Report): ContentsEntry[] {
  const has = (present: boolean, id: string, label: string, needsScript = false) =>
    present ? [{ id, label, needsScript }] : [];
  const hasMoves = report.moves.length > 0;
  const isBlind = isGuess(report);
  return [
    ...has(knownLeakOf(report) !== null, 'weakest-link', 'Weakest link'),
    ...has(isBlind, 'blind-spots', 'Blind spots'),
    ...has(hasMoves, 'next-moves', 'Next moves'),
    ...has(report.chainScore !== null, 'nine-links', 'Nine links'),
    ...has(isUneven(report), 'compared', 'Side by side'),
    ...has(hasMoves, 'what-if', 'What if', true),
    ...has(!isBlind && report.blindSpots.length > 0, 'blind-spots', 'Blind spots'),
    ...has(true, 'ledger', 'Ledger'),
  ];
}
