import { text as textOf } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersFrom } from '../fixtures/answers.ts';
import { EARLIER, LATER, OTHER } from './comparisons.ts';
import { historyOf, KEPT, keptIn, listed, openWithHistory } from './history.ts';
import {
  answerAll,
  linkAt,
  optionOf,
  quickQuestion,
  seeReport,
  startAudit,
  untilReady,
} from './questionnaire.ts';
import { newPage, samePage } from './visit.ts';

const QUICK = answersFrom('2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--');
const report = (token: string) => `/report/${token}`;
const button = (page: Page, name: string) =>
  historyOf(page).getByRole('button', { name, exact: true });
const state = (page: Page, words: string) => historyOf(page).getByText(words).waitFor();

async function finishAudit(page: Page): Promise<string> {
  await startAudit(page);
  await answerAll(page, QUICK);
  return (await seeReport(page)).token;
}

/** Changes the first answer of the report that is open, and finishes anew. */
async function finishAgain(page: Page): Promise<string> {
  await page.goto(`${page.url()}/edit`);
  await untilReady(page);
  const question = quickQuestion(linkAt(1));
  await page.getByRole('link', { name: new RegExp(`^Change ?: ${question.title}$`) }).click();
  await optionOf(page, question, 4).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  return (await seeReport(page)).token;
}

test('a report that is finished here is kept, once', async () => {
  const page = await samePage();
  const token = await finishAudit(page);
  await state(page, 'Kept in this browser on');
  expect(await keptIn(page)).toEqual([token]);
  await page.reload();
  await state(page, 'Kept in this browser on');
  expect(await keptIn(page)).toEqual([token]);
  expect(await page.getByRole('link', { name: 'Compare with last time' }).count()).toBe(0);
});

test('the next report offers the comparison with last time, above and below', async () => {
  const page = await newPage();
  await page.clock.setFixedTime('2026-09-14T08:30:00Z');
  const first = await finishAudit(page);
  await page.clock.setFixedTime('2026-11-22T08:30:00Z');
  const second = await finishAgain(page);
  expect(second).not.toBe(first);
  await state(page, 'Last time, in September 2026, the chain score was');
  expect(await listed(page)).toEqual(['Nov 22, 2026', 'Sep 14, 2026']);
  const links = page.getByRole('link', { name: 'Compare with last time' });
  expect(await links.count()).toBe(2);
  await links.first().click();
  await page.waitForURL(`**/compare?a=${first}&b=${second}`);
  await page.getByText('Then and now: September 2026 and November 2026').waitFor();
});

test('a report that somebody sent is kept only when it is asked for', async () => {
  const page = await samePage();
  await page.goto(report(EARLIER));
  await state(page, 'Not kept yet');
  await page.goto('/audit');
  await page.goto(report(EARLIER));
  expect(await keptIn(page)).toEqual([]);
  await button(page, 'Keep this report').click();
  await state(page, 'Kept in this browser on');
  expect(await keptIn(page)).toEqual([EARLIER]);
  expect(await button(page, 'Keep this report').isVisible()).toBe(false);
});

test('switched off, nothing more is kept, and what is kept stays', async () => {
  const page = await samePage();
  await openWithHistory(page, report(LATER));
  const toggle = historyOf(page).getByRole('checkbox', { name: 'Keep the reports I finish' });
  await toggle.uncheck();
  await state(page, 'No more reports are kept.');
  await finishAudit(page);
  await state(page, 'The history is switched off');
  expect(await toggle.isChecked()).toBe(false);
  expect(await keptIn(page)).toEqual(KEPT.map(({ token }) => token));
  await toggle.check();
  const next = await finishAgain(page);
  await state(page, 'Kept in this browser on');
  expect(await keptIn(page)).toContain(next);
});

test('one report or all are deleted, and come back while it is not too late', async () => {
  const page = await samePage();
  await openWithHistory(page, report(LATER));
  await historyOf(page)
    .getByRole('button', { name: /^Delete September 2026/ })
    .click();
  await state(page, 'September 2026 is deleted.');
  expect(await page.locator(':focus').getAttribute('role')).toBe('status');
  expect(await keptIn(page)).toEqual([OTHER, LATER]);
  await button(page, 'Undo').click();
  await state(page, 'It is back.');
  expect(await listed(page)).toHaveLength(3);
  await button(page, 'Delete all').click();
  expect(await keptIn(page)).toEqual([]);
  await page.reload();
  await state(page, 'Not kept yet');
  expect(await listed(page)).toEqual([]);
});

test.each([
  ['JSON', 'conversation-history.json', `/report/${EARLIER}"`],
  [
    'CSV',
    'conversation-history.csv',
    'month,chain_score,stage_average,bank_version,kept_at,address\r\n2026-09,',
  ],
])('the history is downloaded as %s', async (kind, file, words) => {
  const page = await samePage({ acceptDownloads: true });
  await openWithHistory(page, '/compare');
  const started = page.waitForEvent('download');
  await button(page, `Download as ${kind}`).click();
  const finished = await started;
  expect(finished.suggestedFilename()).toBe(file);
  const text = await textOf(await finished.createReadStream());
  expect(text).toContain(words);
  for (const { token } of KEPT) expect(text).toContain(token);
});

test('the trend is drawn once there are two, beside its table', async () => {
  const page = await samePage();
  await openWithHistory(page, report(LATER), KEPT.slice(2));
  await historyOf(page).scrollIntoViewIfNeeded();
  expect(await historyOf(page).locator('figure').isVisible()).toBe(false);
  await openWithHistory(page, report(LATER));
  await historyOf(page).scrollIntoViewIfNeeded();
  await historyOf(page).locator('figure canvas').waitFor();
  const rows = await historyOf(page).getByRole('row').all();
  const cells = await Promise.all(
    rows.slice(1).map((row) => row.getByRole('cell').allTextContents()),
  );
  expect(cells.map((row) => row.map((cell) => cell.trim()))).toEqual([
    ['55', '75', 'This report', 'Delete'],
    ['34', '56', 'Compare', 'Delete'],
    ['38', '71', 'Compare', 'Delete'],
  ]);
});

test('sides are chosen from the history, beside pasted ones', async () => {
  const page = await samePage();
  await openWithHistory(page, '/compare');
  await page.getByLabel('A: link or token').fill(`https://audit.example/report/${EARLIER}`);
  const boxes = historyOf(page).getByRole('checkbox', { name: 'Compare November 2026' });
  await boxes.first().check();
  await state(page, 'November 2026 is B.');
  await boxes.nth(1).check();
  expect(await page.getByLabel('C: link or token').inputValue()).toBe(OTHER);
  await boxes.nth(1).uncheck();
  expect(await page.getByLabel('C: link or token').inputValue()).toBe('');
  await button(page, 'Compare the chosen').click();
  await page.waitForURL(`**/compare?a=${EARLIER}&b=${LATER}`);
  const chosen = historyOf(page).getByRole('checkbox', { name: /^Compare/, checked: true });
  expect(await chosen.count()).toBe(2);
});

test('two tabs see and lose nothing of each other', async () => {
  const page = await samePage();
  await openWithHistory(page, report(LATER), KEPT.slice(0, 1));
  const other = await page.context().newPage();
  await other.goto(report(OTHER));
  await button(other, 'Keep this report').click();
  await historyOf(page)
    .getByRole('row', { name: /Compare/ })
    .nth(2)
    .waitFor();
  await button(page, 'Keep this report').click();
  await historyOf(other)
    .getByRole('row', { name: /Delete/ })
    .nth(3)
    .waitFor();
  expect(await keptIn(other)).toEqual([EARLIER, OTHER, LATER]);
  await button(page, 'Delete all').click();
  await state(other, 'Not kept yet');
});

test('nothing of the history is sent anywhere', async () => {
  const page = await newPage();
  await openWithHistory(page, report(LATER));
  await historyOf(page).scrollIntoViewIfNeeded();
  await historyOf(page).locator('figure canvas').waitFor();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await historyOf(page)
    .getByRole('button', { name: /^Delete September/ })
    .click();
  await button(page, 'Undo').click();
  await historyOf(page).getByRole('checkbox', { name: 'Keep the reports I finish' }).uncheck();
  await button(page, 'Delete all').click();
  expect(sent).toEqual([]);
});

test('where the script does not come, no control stands there that does nothing', async () => {
  const page = await newPage();
  await page.route('**/_astro/HistoryPanel*.js', (route) =>
    route.fulfill({ status: 404, body: '' }),
  );
  await page.goto(report(EARLIER));
  await historyOf(page).getByRole('heading', { name: 'History' }).waitFor();
  expect(await historyOf(page).getByRole('checkbox').count()).toBe(0);
  expect(await historyOf(page).getByRole('button').count()).toBe(0);
});

test('without scripts there is no history, and nothing speaks of it', async () => {
  const page = await samePage({ javaScriptEnabled: false });
  await page.goto(report(EARLIER));
  expect(await historyOf(page).isVisible()).toBe(false);
  expect(await page.getByRole('link', { name: 'Compare with last time' }).count()).toBe(0);
  await page.goto('/compare');
  expect(await historyOf(page).isVisible()).toBe(false);
});
