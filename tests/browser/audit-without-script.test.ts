import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Answers, Profile } from '../../src/assessment/answers.ts';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { makeReportToken } from '../../src/assessment/report-token.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
import {
  answerAll,
  fillProfile,
  lengthOption,
  linkAt,
  optionOf,
  quickQuestion,
  seeReport,
  startAudit,
} from './questionnaire.ts';
import { textOf } from './reading.ts';
import { samePage } from './visit.ts';

const QUICK = answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--');
const FULL = answersFrom('4?0 xxx 0x2 34? 2x0 43x x0? 2?x 01?');
const PROFILE: Profile = { segment: 'smb', motion: 'self-serve', role: 'other' };

const withoutScript = () => samePage({ javaScriptEnabled: false });

/** Chooses these answers in the long form. */
async function choose(page: Page, answers: Answers): Promise<void> {
  for (const question of bank.questions) {
    const answer = answers[question.id] ?? null;
    if (answer !== null) await optionOf(page, question, answer).check();
  }
}

test('the audit is one long form, with every question and nothing chosen', async () => {
  const page = await withoutScript();
  await page.goto('/audit');
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
    bank.links.map(({ label }) => label),
  );
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  const options = bank.questions.reduce((sum, q) => sum + (q.notApplicable === null ? 6 : 7), 2);
  expect(await page.getByRole('radio').count()).toBe(options);
  expect(await page.getByRole('button').allTextContents()).toEqual(['See my report']);
});

test.each([
  { length: 'quick', answers: QUICK, profile: NO_PROFILE },
  { length: 'full', answers: FULL, profile: PROFILE },
] as const)('a $length audit arrives at the same report as with scripts', async (given) => {
  const { length, answers, profile } = given;
  const page = await withoutScript();
  await page.goto('/audit');
  await lengthOption(page, length).check();
  await fillProfile(page, profile);
  await choose(page, answers);
  const plain = await seeReport(page);

  const scripted = await samePage();
  await startAudit(scripted, { length, profile });
  await answerAll(scripted, answers, length);
  const { token, month } = await seeReport(scripted);
  expect(makeReportToken({ ...plain, month })).toBe(token);
  expect(plain.answers).toEqual(answers);
  expect(plain.profile).toEqual(profile);
  expect(plain.token).toBe(makeReportToken(plain));
});

test('choosing the quick audit leaves only its nine questions to see', async () => {
  const page = await withoutScript();
  await page.goto('/audit');
  await lengthOption(page, 'quick').check();
  const unknown = page.getByRole('radio', { name: 'I do not know', exact: true });
  expect(await unknown.count()).toBe(9);
  await lengthOption(page, 'full').check();
  expect(await unknown.count()).toBe(27);
});

test('a form with open answers comes back with errors in place and the answers kept', async () => {
  const page = await withoutScript();
  await page.goto('/audit');
  await lengthOption(page, 'quick').check();
  await fillProfile(page, PROFILE);
  const third = quickQuestion(linkAt(3));
  await choose(page, { ...QUICK, [third.id]: null });
  const answered = page.waitForResponse('**/audit/answers');
  await page.getByRole('button', { name: 'See my report' }).click();
  expect((await answered).status()).toBe(422);
  expect(await page.title()).toMatch(/^Error: /);

  const message = 'Choose a level, or “I do not know”.';
  const summary = page.getByRole('alert');
  expect(await summary.getByRole('link').allTextContents()).toEqual([third.title]);
  expect(await textOf(summary)).toContain(
    `One question is still open. ${message} Your answers are kept.`,
  );
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await summary.getByRole('link').click();
  const refused = page.locator(':target');
  expect(await refused.textContent()).toContain(third.title);
  expect(await refused.getByText(message, { exact: true }).isVisible()).toBe(true);

  expect(await page.getByRole('combobox').evaluateAll(valuesOf)).toEqual(Object.values(PROFILE));
  expect(await lengthOption(page, 'quick').isChecked()).toBe(true);
  await optionOf(page, third, 0).check();
  const report = await seeReport(page);
  expect(report.answers).toEqual({ ...QUICK, [third.id]: 0 });
  expect(report.profile).toEqual(PROFILE);
});

function valuesOf(fields: readonly Element[]): string[] {
  return fields.map((field) => (field instanceof HTMLSelectElement ? field.value : ''));
}

test('a form without a length says so first', async () => {
  const page = await withoutScript();
  await page.goto('/audit');
  await choose(page, QUICK);
  await page.getByRole('button', { name: 'See my report' }).click();
  const entry = page.getByRole('alert').getByRole('link');
  expect(await entry.allTextContents()).toEqual(['Choose the quick or the full audit.']);
  await entry.click();
  expect(await page.locator(':target').getByRole('radio').count()).toBe(2);
  await lengthOption(page, 'quick').check();
  expect((await seeReport(page)).answers).toEqual(QUICK);
});

test('the page of the long form opens by itself', async () => {
  const page = await withoutScript();
  const response = await page.goto('/audit/answers');
  expect(response?.status()).toBe(200);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await page.getByRole('group', { name: quickQuestion(linkAt(1)).title }).count()).toBe(1);
});

test('before the scripts have come, the first screen leads to the long form', async () => {
  const page = await samePage();
  await page.route('**/_astro/*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/audit');
  await lengthOption(page, 'full').check();
  await fillProfile(page, PROFILE);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForURL('**/audit/answers?*');
  expect(await lengthOption(page, 'full').isChecked()).toBe(true);
  expect(await page.getByRole('combobox').evaluateAll(valuesOf)).toEqual(Object.values(PROFILE));
});
