import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import { CHAPTER_FROM_REPORT, READING_PAGES, SCORECARD } from './pages.ts';
import { answerAll, linkAt, startAudit, untilOn } from './questionnaire.ts';
import { reportToken, SAMPLE } from './reports.ts';
import { expectAccessible, newPage, PHONE, untilReady } from './visit.ts';

const open = (path: string) => async (page: Page) => {
  await page.goto(path);
};

async function audit(page: Page): Promise<void> {
  await page.goto('/audit');
  await untilReady(page);
}

async function refuse(page: Page): Promise<void> {
  await startAudit(page, { length: 'full' });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').waitFor();
}

async function review(page: Page): Promise<void> {
  await startAudit(page);
  await answerAll(page, answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--'));
}

async function resume(page: Page): Promise<void> {
  await review(page);
  await audit(page);
  await page.getByRole('button', { name: 'Resume' }).waitFor();
}

async function longFormWithErrors(page: Page): Promise<void> {
  await page.goto('/audit/answers');
  await page.getByRole('radio', { name: /^Full/ }).check();
  await page.getByRole('button', { name: 'See my report' }).click();
  await page.getByRole('alert').waitFor();
}

async function report(page: Page): Promise<void> {
  await page.goto(`/report/${SAMPLE}`);
  for (const name of ['Side by side', 'What if']) {
    await page.getByRole('region', { name }).scrollIntoViewIfNeeded();
  }
  await page.locator('canvas').first().waitFor();
  await page.locator('astro-island[ssr]').waitFor({ state: 'detached' });
  for (const summary of await page.locator('summary').all()) await summary.click();
}

const screens: readonly (readonly [name: string, show: (page: Page) => Promise<void>])[] = [
  ...READING_PAGES.map((path) => [`page ${path}`, open(path)] as const),
  ['start of the audit', audit],
  ['offer to resume', resume],
  ['screen of a link', (page) => startAudit(page, { length: 'full' })],
  ['screen of a link with errors', refuse],
  ['review', review],
  ['long form', open('/audit/answers')],
  ['long form with errors', longFormWithErrors],
  ['report', report],
  [
    'report of a quick audit',
    open(`/report/${reportToken('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--')}`),
  ],
  ['report without a score', open(`/report/${reportToken('---'.repeat(9))}`)],
  ['review of a report', open(`/report/${SAMPLE}/edit`)],
  ['publish form', open(`/report/${SAMPLE}/publish`)],
  ['publish form with an error', open(`/report/${SAMPLE}/publish?name=acme.com`)],
  ['published scorecard', open(`/report/${SAMPLE}/publish?name=Acme`)],
  ['scorecard', open(SCORECARD)],
  ['chapter opened from a report', open(CHAPTER_FROM_REPORT)],
  ['search', open('/search')],
  ['bad link', open(`/report/${SAMPLE}x`)],
  ['missing page', open('/nothing/here')],
];

test.each(screens)('axe finds nothing in the %s, by day and by night', async (_, show) => {
  const page = await newPage({ colorScheme: 'light' });
  await show(page);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

const wider = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth
      ? [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .map((element) => `${element.tagName} ${element.className}`)
      : [],
  );

test.each(screens)('the %s fits a small phone, also with large text', async (_, show) => {
  const page = await newPage({ viewport: PHONE });
  await show(page);
  expect(await wider(page), 'at 320 px').toEqual([]);
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await wider(page), 'with text twice as large').toEqual([]);
});

test('the skip link leads past the navigation', async () => {
  const page = await newPage();
  await page.goto('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/#main');
  await page.keyboard.press('Tab');
  const inMain = page.getByRole('main').locator(':focus');
  expect(await inMain.count()).toBe(1);
});

test('nothing moves for those who asked for less motion', async () => {
  const page = await newPage({ reducedMotion: 'reduce' });
  await startAudit(page);
  await untilOn(page, linkAt(1).label);
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});
