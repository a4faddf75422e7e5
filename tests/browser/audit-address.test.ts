import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
import {
  answerLink,
  linkAt,
  optionOf,
  quickQuestion,
  seeReport,
  startAudit,
  untilOn,
  untilReady,
} from './questionnaire.ts';
import { samePage } from './visit.ts';

const ANSWERS = answersFrom('2-- --1 0-- 3-- 1-- -2- 1-- 4-- ?--');
const given = bank.questions.flatMap(({ id }) =>
  ANSWERS[id] === null ? [] : [`${id}=${ANSWERS[id]}`],
);
const ADDRESS = `/audit#${['segment=smb', ...given].join('&')}`;

async function openFilled(page: Page, address = ADDRESS): Promise<void> {
  await page.goto(address);
  await untilReady(page);
  await untilOn(page, 'Check your answers');
}

const note = (page: Page) => page.getByRole('region', { name: 'From the address' });
const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

test('answers in the address open the review, filled in, and make the report', async () => {
  const page = await samePage();
  await openFilled(page);
  await note(page).getByText('9 answers were filled in from the address.').waitFor();
  await page.getByText('9 of 9 answered', { exact: true }).waitFor();
  const report = await seeReport(page);
  expect(report.answers).toEqual(ANSWERS);
  expect(report.profile.segment).toBe('smb');
});

test('what is not understood is shown as text, and the rest is taken', async () => {
  const page = await samePage();
  await openFilled(page, `${ADDRESS}&frist-reply=2&on-time=%3Cimg%20src=x%3E&role=boss`);
  await note(page).getByText('3 parts of it were not understood').waitFor();
  expect(await note(page).getByRole('listitem').allInnerTexts()).toEqual([
    'frist-reply=2\nThere is no such question.',
    expect.stringMatching(/^on-time=<img src=x>\nIt can be 0 to 4/),
    expect.stringMatching(/^role=boss\nIt can be revenue-leader, /),
  ]);
});

test('a change to them, the way back and a reload lose nothing', async () => {
  const page = await samePage();
  await openFilled(page);
  const question = quickQuestion(linkAt(1));
  await page.getByRole('link', { name: new RegExp(`^Change ?: ${question.title}$`) }).click();
  await untilOn(page, linkAt(1).label);
  await optionOf(page, question, 4).check();
  await page.goBack();
  await untilOn(page, 'Check your answers');
  await page.getByText(question.levels[4]).waitFor();
  await page.goto('/audit');
  await untilReady(page);
  await page.getByText(/^You have 9 of 9 answers from/).waitFor();
});

test('they are kept in this browser at once', async () => {
  const page = await samePage();
  await openFilled(page);
  await page.reload();
  await untilReady(page);
  await untilOn(page, 'Check your answers');
  expect(await note(page).getByRole('button').count()).toBe(0);
  await page.goto('/audit');
  await untilReady(page);
  await page.getByText(/^You have 9 of 9 answers from/).waitFor();
});

/** A browser that keeps one answer, and then opens the address. */
async function openBesideKept(page: Page): Promise<string> {
  await startAudit(page);
  await answerLink(page, linkAt(1), answersFrom('4-- --- --- --- --- --- --- --- ---'));
  await untilOn(page, linkAt(2).label);
  const before = await kept(page);
  await page.goto('/privacy');
  await openFilled(page);
  await note(page)
    .getByText(/also keeps 1 of 9 answers/)
    .waitFor();
  expect(await kept(page)).toBe(before);
  return before;
}

test('other answers that this browser keeps stay until the visitor chooses', async () => {
  const page = await samePage();
  const before = await openBesideKept(page);
  await page
    .getByRole('link', { name: /^Change/ })
    .first()
    .click();
  await untilOn(page, linkAt(1).label);
  await optionOf(page, quickQuestion(linkAt(1)), 0).check();
  await page.goBack();
  await untilOn(page, 'Check your answers');
  expect(await kept(page)).toBe(before);
  await note(page).getByRole('button', { name: 'Go back to my answer' }).click();
  await page.getByText('1 of 9 answered', { exact: true }).waitFor();
  expect(await note(page).count()).toBe(0);
});

test('the visitor can keep the answers of the address instead', async () => {
  const page = await samePage();
  await openBesideKept(page);
  await note(page).getByRole('button', { name: 'Use the 9 from the address' }).click();
  await page.goto('/audit');
  await untilReady(page);
  await page.getByText(/^You have 9 of 9 answers from/).waitFor();
});

test('another address in the same tab fills the form anew', async () => {
  const page = await samePage();
  await openFilled(page);
  await page.evaluate(() => {
    location.hash = 'on-time=3';
  });
  await note(page).getByText('1 answer was filled in from the address.').waitFor();
  await page.getByText('1 of 27 answered').waitFor();
  await note(page)
    .getByText(/also keeps 9 of 9 answers/)
    .waitFor();
});
