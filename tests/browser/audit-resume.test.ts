import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import {
  answerAll,
  answerLink,
  fillProfile,
  lengthOption,
  linkAt,
  optionOf,
  quickQuestion,
  seeReport,
  startAudit,
  untilOn,
  untilReady,
} from './questionnaire.ts';
import { SAMPLE } from './reports.ts';
import { samePage } from './visit.ts';

const QUICK = answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--');
const FULL = answersFrom('043 '.concat('--- '.repeat(8)).trim());
const PROFILE = { segment: 'enterprise', motion: 'implemented', role: 'marketing' } as const;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** An audit left on its third screen, with two answers. */
async function leftHalfway(page: Page): Promise<void> {
  await startAudit(page, { profile: PROFILE });
  await answerLink(page, linkAt(1), QUICK);
  await answerLink(page, linkAt(2), QUICK);
  await untilOn(page, linkAt(3).label);
}

async function resume(page: Page): Promise<void> {
  await page.getByText(/^You have 2 of 9 answers from/).waitFor();
  await button(page, 'Resume').click();
  await untilOn(page, linkAt(3).label);
}

test('offers the answers again after a reload, and goes on where they end', async () => {
  const page = await samePage();
  await leftHalfway(page);
  await page.reload();
  await untilReady(page);
  await resume(page);
  for (const place of [2, 1]) {
    await button(page, 'Back').click();
    await untilOn(page, linkAt(place).label);
    const question = quickQuestion(linkAt(place));
    expect(await optionOf(page, question, QUICK[question.id] ?? null).isChecked()).toBe(true);
  }
  await answerAll(page, QUICK);
  const report = await seeReport(page);
  expect(report.answers).toEqual(QUICK);
  expect(report.profile).toEqual(PROFILE);
});

test('a reload and the back button of the browser lose no answer', async () => {
  const page = await samePage();
  await leftHalfway(page);
  await page.reload();
  await untilReady(page);
  await page.goBack();
  const resumed = page.getByText(/^You have 2 of 9 answers from/);
  await resumed
    .or(page.getByRole('radio', { checked: true }))
    .first()
    .waitFor({ timeout: 5_000 });
});

test('starting over forgets the answers for good', async () => {
  const page = await samePage();
  await leftHalfway(page);
  await page.reload();
  await untilReady(page);
  await button(page, 'Start over').click();
  await button(page, 'Start').waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await untilReady(page);
  expect(await button(page, 'Resume').count()).toBe(0);
  await button(page, 'Start').click();
  await untilOn(page, linkAt(1).label);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
});

test('another tab offers to resume', async () => {
  const page = await samePage();
  await leftHalfway(page);
  const other = await page.context().newPage();
  await other.goto('/audit');
  await untilReady(other);
  await resume(other);
  await page.bringToFront();
  await answerLink(page, linkAt(3), QUICK);
  await untilOn(page, linkAt(4).label);
});

test('leaving for another page and coming back offers to resume', async () => {
  const page = await samePage();
  await leftHalfway(page);
  await page.goto('/privacy');
  await page.goto('/audit');
  await untilReady(page);
  await resume(page);
});

test('a full audit is shown as one when it is offered again', async () => {
  const page = await samePage();
  await startAudit(page, { length: 'full', profile: PROFILE });
  await answerLink(page, linkAt(1), FULL, 'full');
  await untilOn(page, linkAt(2).label);
  await page.goto('/audit');
  await untilReady(page);
  await page.getByText(/^You have 3 of 27 answers from/).waitFor();
  expect(await lengthOption(page, 'full').isChecked()).toBe(true);
  await button(page, 'Resume').click();
  await untilOn(page, linkAt(2).label);
  await page.getByText('3 of 27 answered', { exact: true }).waitFor({ timeout: 5_000 });
});

test('starting over offers the quick audit again', async () => {
  const page = await samePage();
  await startAudit(page, { length: 'full' });
  await answerLink(page, linkAt(1), FULL, 'full');
  await page.goto('/audit');
  await untilReady(page);
  await button(page, 'Start over').click();
  await button(page, 'Start').waitFor();
  expect(await lengthOption(page, 'quick').isChecked()).toBe(true);
});

test('keeps what was chosen on the first screen before resuming', async () => {
  const page = await samePage();
  await leftHalfway(page);
  await page.reload();
  await untilReady(page);
  await button(page, 'Resume').waitFor();
  await lengthOption(page, 'full').check();
  await fillProfile(page, { ...PROFILE, role: 'support' });
  await button(page, 'Resume').click();
  await page.getByText('2 of 27 answered', { exact: true }).waitFor({ timeout: 5_000 });
});

test('looking at a report to edit it leaves the kept answers of another audit alone', async () => {
  const page = await samePage();
  await leftHalfway(page);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  await page.goto(`/report/${SAMPLE}/edit`);
  await untilReady(page);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe(kept);
  await page.getByText('the old link stays as it is').waitFor();
});
