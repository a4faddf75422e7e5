import { type Month, monthIndex } from '../assessment/month.ts';
import { accept, type Result, refuse } from '../assessment/result.ts';

/** A report that this browser keeps: its token, and what the list shows of it. */
export interface KeptReport {
  readonly token: string;
  readonly month: Month;
  readonly bankVersion: number;
  /** 0 to 100; `null` where nothing was scored. */
  readonly chainScore: number | null;
  /** 0 to 100; `null` where no stage was scored. */
  readonly stageAverage: number | null;
  readonly keptAt: Date;
}

export interface KeptHistory {
  /** Whether reports that are finished are kept. */
  readonly isOn: boolean;
  /** As they were kept, each token once. */
  readonly reports: readonly KeptReport[];
}

/** Why this browser keeps nothing: it is not allowed to, or its storage is full. */
export type KeepError = 'blocked' | 'full';

export const HISTORY_KEY = 'customer-conversation-history';

type Store = () => Storage;
const local: Store = () => localStorage;

/** Reads the history. What is unsound in it is left out; text that is none of ours is an empty one. */
export function readHistory(storage: Store = local): Result<KeptHistory, 'blocked'> {
  let text: string | null;
  try {
    text = storage().getItem(HISTORY_KEY);
  } catch {
    return refuse('blocked');
  }
  const kept = parsed(text);
  if (!isRecord(kept)) return accept({ isOn: true, reports: [] });
  const list: readonly unknown[] = Array.isArray(kept['reports']) ? kept['reports'] : [];
  const reports = new Map<string, KeptReport>();
  for (const one of list) {
    const report = keptReport(one);
    if (report !== null && !reports.has(report.token)) reports.set(report.token, report);
  }
  return accept({ isOn: kept['isOn'] !== false, reports: [...reports.values()] });
}

/**
 * Changes the history by what is in storage at this moment, so that two tabs lose nothing of each
 * other. Returns what is kept now; when it cannot be kept, all is as it was.
 */
export function changeHistory(
  change: (history: KeptHistory) => KeptHistory,
  storage: Store = local,
): Result<KeptHistory, KeepError> {
  const before = readHistory(storage);
  if (!before.ok) return before;
  const after = change(before.value);
  try {
    storage().setItem(HISTORY_KEY, JSON.stringify(after));
    return accept(after);
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return refuse(isFull ? 'full' : 'blocked');
  }
}

/** Keeps a report, unless it is kept already. */
export const withReport =
  (report: KeptReport) =>
  (history: KeptHistory): KeptHistory =>
    history.reports.some(({ token }) => token === report.token)
      ? history
      : { ...history, reports: [...history.reports, report] };

/** Forgets the reports of these tokens. */
export const withoutReports =
  (tokens: readonly string[]) =>
  (history: KeptHistory): KeptHistory => ({
    ...history,
    reports: history.reports.filter(({ token }) => !tokens.includes(token)),
  });

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** A report as it was kept; `null` for anything that could not be shown or linked to. */
function keptReport(value: unknown): KeptReport | null {
  if (!isRecord(value)) return null;
  const { token, month, bankVersion, chainScore, stageAverage } = value;
  const keptAt = new Date(typeof value['keptAt'] === 'string' ? value['keptAt'] : Number.NaN);
  return typeof token === 'string' &&
    /^[\w-]{5,64}$/.test(token) &&
    isMonth(month) &&
    typeof bankVersion === 'number' &&
    isScore(chainScore) &&
    isScore(stageAverage) &&
    !Number.isNaN(keptAt.getTime())
    ? { token, month, bankVersion, chainScore, stageAverage, keptAt }
    : null;
}

function isMonth(value: unknown): value is Month {
  try {
    return typeof value === 'string' && monthIndex(value as Month) >= 0;
  } catch {
    return false;
  }
}

function isScore(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && value >= 0 && value <= 100);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
