import type { Locator, Page } from 'playwright-core';
import { HISTORY_KEY, type KeptReport } from '../../src/history/kept-reports.ts';
import { EARLIER, LATER, OTHER } from './comparisons.ts';
import { reportOf } from './reports.ts';

/** A report as a browser keeps it. */
export function keptReport(token: string, day: string): KeptReport {
  const { month, bank, chainScore, stageAverage } = reportOf(token);
  return {
    token,
    month,
    bankVersion: bank.version,
    chainScore,
    stageAverage,
    keptAt: new Date(day),
  };
}

/** Three reports of two months. */
export const KEPT: readonly KeptReport[] = [
  keptReport(EARLIER, '2026-09-14T08:30:00Z'),
  keptReport(OTHER, '2026-11-03T08:30:00Z'),
  keptReport(LATER, '2026-11-22T08:30:00Z'),
];

/** Puts a history into the browser of the page, and opens a path. */
export async function openWithHistory(
  page: Page,
  path: string,
  reports: readonly KeptReport[] = KEPT,
): Promise<void> {
  await page.goto('/privacy');
  await holdInstead(page, JSON.stringify({ isOn: true, reports }));
  await page.goto(path);
}

/** Replaces the text that the history is kept as. */
export async function holdInstead(page: Page, text: string): Promise<void> {
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    HISTORY_KEY,
    text,
  ] as const);
}

/** The tokens that the browser keeps, as storage has them. */
export async function keptIn(page: Page): Promise<string[]> {
  const text = await page.evaluate((key) => localStorage.getItem(key), HISTORY_KEY);
  const { reports = [] } = JSON.parse(text ?? '{}') as { reports?: { token: string }[] };
  return reports.map(({ token }) => token);
}

export const historyOf = (page: Page): Locator =>
  page.getByRole('region', { name: /^(History|From this browser)$/ });

/** The months of the list, from its top. */
export async function listed(page: Page): Promise<string[]> {
  const days = await historyOf(page).locator('tbody th .date').allTextContents();
  return days.map((day) => day.trim());
}
