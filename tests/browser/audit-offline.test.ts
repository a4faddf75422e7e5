import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import {
  answerAll,
  answerLink,
  focusedOf,
  linkAt,
  optionOf,
  quickQuestion,
  seeReport,
  startAudit,
  untilOn,
  untilReady,
} from './questionnaire.ts';
import { newPage, samePage } from './visit.ts';

const QUICK = answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--');

/** Asks for the report, which cannot be reached; the page must say so and keep what it has. */
async function askInVain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See my report' }).click();
  const summary = page.getByRole('alert');
  await focusedOf(page, summary).waitFor();
  await summary.getByText('The report cannot be reached').waitFor();
  expect(await page.title()).toMatch(/^Error: Check your answers/);
  await page.getByText('9 of 9 answered', { exact: true }).waitFor();
}

test('the audit goes on without a connection, and the report comes when it is back', async () => {
  const page = await samePage();
  await startAudit(page);
  await page.context().setOffline(true);
  await answerAll(page, QUICK);
  await askInVain(page);
  await page.context().setOffline(false);
  expect((await seeReport(page)).answers).toEqual(QUICK);
});

test('a connection that is lost at the end costs no answer', async () => {
  const page = await samePage();
  await startAudit(page);
  await answerAll(page, QUICK);
  await page.context().setOffline(true);
  await askInVain(page);
  await page.getByRole('link', { name: new RegExp(quickQuestion(linkAt(3)).title) }).click();
  await untilOn(page, linkAt(3).label);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.context().setOffline(false);
  await page.goto('/audit');
  await untilReady(page);
  await page.getByText(/^You have 9 of 9 answers from/).waitFor();
});

test('where a part of the page is missing it says so, and trying again works', async () => {
  const page = await newPage();
  await page.route('**/finish*', (route) => route.fulfill({ status: 404, body: '' }));
  await startAudit(page);
  await answerAll(page, QUICK);
  await askInVain(page);
  await page.unroute('**/finish*');
  expect((await seeReport(page)).answers).toEqual(QUICK);
});

test('where the chain cannot be drawn none is shown that is wrong, and the words count on', async () => {
  const page = await newPage();
  await page.route('**/AnsweredChain*', (route) => route.fulfill({ status: 404, body: '' }));
  await startAudit(page);
  const chain = page.locator('.progress svg');
  await chain.waitFor();
  await optionOf(page, quickQuestion(linkAt(1)), 4).check();
  await page.getByText('1 of 9 answered', { exact: true }).waitFor();
  expect(await chain.count()).toBe(0);
  await page.getByRole('button', { name: 'Continue' }).click();
  await untilOn(page, linkAt(2).label);
});

test('nothing is waited for: Continue goes on while the rest is still loading', async () => {
  const page = await newPage();
  const never = new Promise<void>(() => undefined);
  await page.route('**/{finish,AnsweredChain}*', () => never);
  await startAudit(page);
  for (const place of [1, 2, 3]) await answerLink(page, linkAt(place), QUICK);
  await untilOn(page, linkAt(4).label);
});
