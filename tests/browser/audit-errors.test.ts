import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { questionsOf } from '../../src/assessment/bank.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { answering, bank } from '../fixtures/bank.ts';
import {
  answerAll,
  answerLink,
  focusedOf,
  groupOf,
  linkAt,
  optionOf,
  quickQuestion,
  startAudit,
  untilOn,
} from './questionnaire.ts';
import { samePage } from './visit.ts';

const MESSAGE = 'Choose a level, or “I do not know”.';

const [first, second, third] = questionsOf(bank, linkAt(1).id);
if (first === undefined || second === undefined || third === undefined) {
  throw new Error('The first link has three questions.');
}

const summaryOf = (page: Page) => page.getByRole('alert');

async function refuseToContinue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await focusedOf(page, summaryOf(page)).waitFor();
}

test('says what is open, takes the focus there and keeps the answers', async () => {
  const page = await samePage();
  await startAudit(page, { length: 'full' });
  await optionOf(page, second, 3).check();
  await refuseToContinue(page);
  expect(await page.title()).toMatch(/^Error: Acquisition/);
  expect(await summaryOf(page).getByRole('link').allInnerTexts()).toEqual([
    first.title,
    third.title,
  ]);
  expect(await summaryOf(page).textContent()).toContain(`2 questions are still open. ${MESSAGE}`);
  expect(await optionOf(page, second, 3).isChecked()).toBe(true);
  expect(await page.getByText(MESSAGE, { exact: true }).count()).toBe(2);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Acquisition');
});

test('the summary stands above the heading, and each entry leads to its question', async () => {
  const page = await samePage();
  await startAudit(page, { length: 'full' });
  await refuseToContinue(page);
  const above = await summaryOf(page).boundingBox();
  const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
  expect(above?.y).toBeLessThan(heading?.y ?? 0);
  for (const question of [third, first, second]) {
    await summaryOf(page).getByRole('link', { name: question.title }).click();
    await focusedOf(page, groupOf(page, question).getByRole('radio')).waitFor();
  }
});

test('the message belongs to its question for those who hear the page', async () => {
  const page = await samePage();
  await startAudit(page);
  await refuseToContinue(page);
  const described = await groupOf(page, first).getAttribute('aria-describedby');
  const texts = (described ?? '').split(' ').map((id) => page.locator(`#${id}`).textContent());
  expect((await Promise.all(texts)).join('\n')).toContain(MESSAGE);
});

test('a question that is answered is no longer refused', async () => {
  const page = await samePage();
  await startAudit(page, { length: 'full' });
  await refuseToContinue(page);
  for (const question of [first, second]) await optionOf(page, question, 2).check();
  await page.keyboard.press('Tab');
  expect(await page.getByText(MESSAGE, { exact: true }).count()).toBe(1);
  const texts = await summaryOf(page).getByRole('link').allInnerTexts();
  expect(texts).toEqual([third.title]);
  await optionOf(page, third, 2).check();
  await page.getByText(MESSAGE, { exact: true }).waitFor({ state: 'hidden' });
  await page.getByText('could not be checked').waitFor({ state: 'hidden', timeout: 2_000 });
  await page.getByRole('button', { name: 'Continue' }).click();
  await untilOn(page, linkAt(2).label);
  expect(await page.title()).not.toContain('Error');
});

test('a second attempt takes the focus to the summary again', async () => {
  const page = await samePage();
  await startAudit(page);
  await refuseToContinue(page);
  await page.getByRole('radio').first().focus();
  await refuseToContinue(page);
});

test('an error does not follow to the screen before', async () => {
  const page = await samePage();
  await startAudit(page);
  await answerLink(page, linkAt(1), answering(2));
  await untilOn(page, linkAt(2).label);
  await refuseToContinue(page);
  await page.getByRole('button', { name: 'Back' }).click();
  await untilOn(page, linkAt(1).label);
  expect(await summaryOf(page).count()).toBe(0);
  expect(await page.title()).not.toContain('Error');
});

test('the review refuses open answers, and each entry leads to its link', async () => {
  const quick = answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--');
  const page = await samePage();
  await startAudit(page);
  await answerAll(page, quick);
  await page.getByRole('button', { name: 'Answer the other 18 first' }).click();
  await untilOn(page, linkAt(1).label);
  await page.goBack();
  await untilOn(page, 'Check your answers');
  await page.getByText('18 of 27 are not answered yet.').waitFor();
  await page.getByRole('button', { name: 'See my report' }).click();
  await focusedOf(page, summaryOf(page)).waitFor();
  const entries = summaryOf(page).getByRole('link');
  expect(await entries.count()).toBe(18);

  const open = questionsOf(bank, linkAt(4).id).filter(({ quick: asked }) => !asked);
  await entries.filter({ hasText: open[0]?.title ?? '' }).click();
  await untilOn(page, linkAt(4).label);
  await refuseToContinue(page);
  const titles = open.map(({ title }) => title);
  expect(await entries.allInnerTexts(), 'only what is on this screen').toEqual(titles);
  const question = quickQuestion(linkAt(4));
  expect(await optionOf(page, question, quick[question.id] ?? null).isChecked()).toBe(true);
});
