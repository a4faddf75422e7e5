import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
import {
  answerAll,
  answerLink,
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
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const hindrances = [
  {
    storage: 'full',
    hinder: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  },
  {
    storage: 'blocked',
    hinder: () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    },
  },
  {
    storage: 'absent',
    hinder: () => {
      Object.defineProperty(window, 'localStorage', { value: null });
    },
  },
];

test.each(hindrances)('the audit works where storage is $storage', async ({ hinder }) => {
  const page = await newPage();
  await page.addInitScript(hinder);
  await startAudit(page);
  await answerAll(page, QUICK);
  expect((await seeReport(page)).answers).toEqual(QUICK);
  await page.goto('/audit');
  await untilReady(page);
  await button(page, 'Start').waitFor();
});

/** Replaces what the audit keeps by other text. Takes what it has kept, as text. */
async function keepInstead(page: Page, change: (kept: string) => string): Promise<void> {
  await startAudit(page);
  await answerLink(page, linkAt(1), QUICK);
  await answerLink(page, linkAt(2), QUICK);
  await untilOn(page, linkAt(3).label);
  const [key = '', kept = ''] = await page.evaluate(() => Object.entries(localStorage)[0] ?? []);
  expect(kept).toContain(quickQuestion(linkAt(1)).id);
  await page.goto('/privacy');
  await page.evaluate(([name, text]) => localStorage.setItem(name, text), [
    key,
    change(kept),
  ] as const);
  await page.goto('/audit');
  await untilReady(page);
}

const unreadable = [
  ['nothing', () => ''],
  ['no JSON', () => '{"bank":1,"values":'],
  ['null', () => 'null'],
  ['a number', () => '7'],
  ['a list', () => '[1, 2]'],
  ['values that are a list', (kept: string) => changed(kept, { values: [] })],
  ['no values', (kept: string) => changed(kept, { values: null })],
  ['answers that are text', (kept: string) => changed(kept, { values: { answers: 'all' } })],
  ['answers that are numbers', (kept: string) => changed(kept, { values: { answers: numbers } })],
  ['another bank', (kept: string) => changed(kept, { bank: 99 })],
  ['no date', (kept: string) => changed(kept, { savedAt: 'yesterday' })],
] as const;

const numbers = Object.fromEntries(bank.questions.map(({ id }) => [id, 2]));

function changed(kept: string, change: object): string {
  return JSON.stringify({ ...JSON.parse(kept), ...change });
}

test.each(unreadable)('starts anew where storage holds %s', async (_, change) => {
  const page = await samePage();
  await keepInstead(page, change);
  await button(page, 'Start').click();
  await answerLink(page, linkAt(1), QUICK);
  await untilOn(page, linkAt(2).label);
  await page.goto('/audit');
  await page.getByText(/^You have 1 of 9 answers from/).waitFor();
});

function withValues(kept: string, change: object): string {
  const { values } = JSON.parse(kept);
  return changed(kept, { values: { ...values, ...change } });
}

const halfReadable = [
  ['a length that does not exist', (kept: string) => withValues(kept, { length: 'endless' })],
  ['a segment that does not exist', (kept: string) => withValues(kept, { segment: 'galaxy' })],
  ['a role of another type', (kept: string) => withValues(kept, { role: ['sales'] })],
] as const;

test.each(halfReadable)('leads to the report where storage holds %s', async (_, change) => {
  const page = await samePage();
  await keepInstead(page, change);
  await button(page, 'Resume').or(button(page, 'Start')).click();
  await untilOn(page, linkAt(3).label);
  await button(page, 'Continue').click();
  await page.getByRole('alert').waitFor({ timeout: 5_000 });
  const third = quickQuestion(linkAt(3));
  await optionOf(page, third, QUICK[third.id] ?? null).check();
  await button(page, 'Continue').click();
  for (const link of bank.links.slice(3)) await answerLink(page, link, QUICK);
  await untilOn(page, 'Check your answers');
  expect((await seeReport(page)).answers).toEqual(QUICK);
});

test('a kept answer that no option has is asked again', async () => {
  const page = await samePage();
  const first = quickQuestion(linkAt(1)).id;
  const answers = { [first]: '9', [quickQuestion(linkAt(2)).id]: '1' };
  await keepInstead(page, (kept) => withValues(kept, { answers }));
  await page.getByText(/^You have 1 of 9 answers from/).waitFor({ timeout: 5_000 });
  await button(page, 'Resume').click();
  await untilOn(page, linkAt(1).label);
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  await answerLink(page, linkAt(1), QUICK);
  await untilOn(page, linkAt(2).label);
  expect(await optionOf(page, quickQuestion(linkAt(2)), 1).isChecked()).toBe(true);
});
