import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { type Answers, NO_PROFILE, type Profile } from '../../src/assessment/answers.ts';
import type { Month } from '../../src/assessment/month.ts';
import { makeReport, type Report } from '../../src/assessment/report.ts';
import { makeReportToken, parseReportToken } from '../../src/assessment/report-token.ts';
import { publishable } from '../../src/assessment/scorecard.ts';
import { makeScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { siteSchema } from '../../src/collections/site.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { bank, banks } from '../fixtures/bank.ts';

const MONTH: Month = '2026-09';

const site = siteSchema.parse(
  parse(readFileSync(new URL('../../content/site.yaml', import.meta.url), 'utf8')),
);

/** The token of the sample report that the home page leads to. */
export const SAMPLE = site['sample-report'];

/** The token of a report, from answers in the signs of `answersFrom`. */
export function reportToken(signs: string, profile: Profile = NO_PROFILE): string {
  return tokenOf(answersFrom(signs), profile);
}

/** The report of a token that is known to be good. */
export function reportOf(token: string): Report {
  const parsed = parseReportToken(token, banks);
  if (!parsed.ok) throw new Error(`The token "${token}" is ${parsed.error}.`);
  return makeReport(parsed.value);
}

/** The token of the scorecard that a report would publish. */
export function scorecardToken(report: string, name: string | null = null): string {
  return makeScorecardToken(publishable(reportOf(report), name));
}

/** The token of a report, from answers. */
export function tokenOf(answers: Answers, profile: Profile = NO_PROFILE, month = MONTH): string {
  return makeReportToken({ bank, answers, month, profile });
}

/** Opens a report, with all that loads when it is seen, and every part unfolded. */
export async function openReport(page: Page, token: string): Promise<void> {
  await page.goto(`/report/${token}`);
  for (const region of await page.locator('[data-chart], [data-what-if]').all()) {
    await region.scrollIntoViewIfNeeded();
  }
  for (const chart of await page.locator('[data-chart]').all()) {
    await chart.locator('canvas').waitFor();
  }
  for (const room of await page.locator('[data-what-if]').all()) {
    await room.locator('summary').last().waitFor();
  }
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

/** Opens the sample report and raises an answer in it. */
export async function raiseAnswer(page: Page): Promise<void> {
  await openReport(page, SAMPLE);
  await page
    .getByRole('button', { name: /^Raise/, disabled: false })
    .first()
    .click();
  await page.getByRole('status').getByText('becomes').waitFor();
}
