import { expect, test } from 'vitest';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { makeReport } from '../../src/assessment/report.ts';
import { wholePoints } from '../../src/assessment/score.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
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
import { samePage } from './visit.ts';

const QUICK = answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--');

test('leads from home through nine links to the report of the answers given', async () => {
  const page = await samePage();
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Start the audit' }).first().click();
  await page.waitForURL('**/audit');
  await untilReady(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await answerAll(page, QUICK);
  const shown = await page.getByRole('main').textContent();
  for (const { title } of bank.links.map(quickQuestion)) expect(shown).toContain(title);
  const report = await seeReport(page);
  expect(report.answers).toEqual(QUICK);
  expect(report.profile).toEqual(NO_PROFILE);
  const { weakest } = makeReport(report);
  const headline = await page.locator('main header').textContent();
  expect(headline).toContain(weakest?.link.label);
  expect(headline).toContain(`${wholePoints(weakest?.score ?? Number.NaN)} of 100`);
});

test('says on each screen which link it is, in the text and in the title', async () => {
  const page = await samePage();
  await startAudit(page);
  for (const [index, link] of bank.links.entries()) {
    await untilOn(page, link.label);
    await page.getByText(`Link ${index + 1} of 9`, { exact: true }).waitFor();
    await page.getByText(`${index} of 9 answered`, { exact: true }).waitFor();
    expect(await page.title()).toContain(`${link.label}, link ${index + 1} of 9`);
    await answerLink(page, link, QUICK);
  }
  await untilOn(page, 'Check your answers');
  await page.getByText('9 of 9 answered', { exact: true }).waitFor();
  expect(await page.title()).toContain('Check your answers');
});

test('puts nothing in advance and never moves on when an answer is chosen', async () => {
  const page = await samePage();
  await startAudit(page);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  const address = page.url();
  for (const answer of [0, 4, 'unknown'] as const) {
    const option = optionOf(page, quickQuestion(linkAt(1)), answer);
    await option.check();
    await focusedOf(page, option).waitFor();
    await page.getByText('1 of 9 answered', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(linkAt(1).label);
    expect(page.url()).toBe(address);
  }
});

test('shows the answers again on the way back', async () => {
  const page = await samePage();
  await startAudit(page);
  await answerLink(page, linkAt(1), QUICK);
  await answerLink(page, linkAt(2), QUICK);
  await untilOn(page, linkAt(3).label);
  for (const place of [2, 1]) {
    await page.getByRole('button', { name: 'Back' }).click();
    await untilOn(page, linkAt(place).label);
    const question = quickQuestion(linkAt(place));
    expect(await optionOf(page, question, QUICK[question.id] ?? null).isChecked()).toBe(true);
  }
  await page.getByRole('button', { name: 'Back' }).click();
  await untilOn(page, 'How well does your company hold one conversation?');
});

test("the browser's back and forward move between the screens and keep the answers", async () => {
  const page = await samePage();
  await startAudit(page);
  await answerLink(page, linkAt(1), QUICK);
  await answerLink(page, linkAt(2), QUICK);
  await untilOn(page, linkAt(3).label);
  for (const place of [2, 1]) {
    await page.goBack();
    await untilOn(page, linkAt(place).label);
    const question = quickQuestion(linkAt(place));
    expect(await optionOf(page, question, QUICK[question.id] ?? null).isChecked()).toBe(true);
  }
  await page.goForward();
  await page.goForward();
  await untilOn(page, linkAt(3).label);
});

test('starts again at the first open question', async () => {
  const page = await samePage();
  await startAudit(page);
  await answerLink(page, linkAt(1), QUICK);
  await untilOn(page, linkAt(2).label);
  await page.goBack();
  await page.goBack();
  await untilOn(page, 'How well does your company hold one conversation?');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await untilOn(page, linkAt(2).label);
});

test('the review leads to each answer, back again, and shows the change', async () => {
  const page = await samePage();
  await startAudit(page);
  await answerAll(page, QUICK);
  const question = quickQuestion(linkAt(8));
  await page.getByRole('link', { name: new RegExp(`^Change ?: ${question.title}$`) }).click();
  await answerLink(page, linkAt(8), { ...QUICK, [question.id]: 1 });
  await untilOn(page, 'Check your answers');
  await page.getByText(`Level 1: ${question.levels[1]}`, { exact: true }).waitFor();
  const { answers } = await seeReport(page);
  expect(answers).toEqual({ ...QUICK, [question.id]: 1 });
});

test('goes from quick to full without losing an answer', async () => {
  const full = answersFrom('201 331 040 312 1?2 424 xx1 402 ?13');
  const page = await samePage();
  await startAudit(page);
  await answerAll(page, QUICK);
  await page.getByRole('button', { name: 'Answer the other 18 first' }).click();
  for (const link of bank.links) {
    await untilOn(page, link.label);
    const question = quickQuestion(link);
    expect(await optionOf(page, question, QUICK[question.id] ?? null).isChecked()).toBe(true);
    await answerLink(page, link, { ...full, [question.id]: null }, 'full');
  }
  await untilOn(page, 'Check your answers');
  const given = Object.entries(QUICK).filter(([, answer]) => answer !== null);
  expect((await seeReport(page)).answers).toEqual({ ...full, ...Object.fromEntries(given) });
});
