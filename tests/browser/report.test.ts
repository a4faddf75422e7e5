import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isRangeShown } from '../../src/assessment/report.ts';
import { wholePoints } from '../../src/assessment/score.ts';
import { answerWords } from '../../src/report/words.ts';
import { answering, bank } from '../fixtures/bank.ts';
import { textsOf } from './reading.ts';
import { reportOf, reportToken, SAMPLE, tokenOf } from './reports.ts';
import { newPage, samePage } from './visit.ts';

const sample = reportOf(SAMPLE);

async function openReport(token: string): Promise<Page> {
  const page = await samePage();
  await page.goto(`/report/${token}`);
  return page;
}

const shown = (value: number | null) => String(wholePoints(value ?? Number.NaN));

test('the sample report shows the numbers of its answers', async () => {
  const page = await openReport(SAMPLE);
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.textContent()).toContain(sample.band?.name.toLowerCase());
  for (const [words, value] of [
    ['What the stage dashboards show', sample.stageAverage],
    ['What the customer lives', sample.chainScore],
  ] as const) {
    const block = page.getByText(words, { exact: true }).locator('..');
    await block.getByText(shown(value), { exact: true }).waitFor();
  }
  const gap = page.getByText('Hidden gap', { exact: true }).locator('..');
  await gap.getByText(`${shown(sample.hiddenGap)} points`, { exact: true }).waitFor();
});

test('the home page leads to the sample report and shows its numbers', async () => {
  const page = await samePage();
  await page.goto('/');
  const live = page.getByText('What the customer lives', { exact: true }).locator('..');
  await live.getByText(shown(sample.chainScore), { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Open the sample report' }).click();
  await page.waitForURL('**/sample-report');
});

test.each([
  ['a quick audit', '2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--', true],
  ['a full audit with an unknown', '234 123 2?1 333 222 111 222 333 444', true],
  ['a full audit without one', '234 123 221 333 222 111 222 333 444', false],
])('%s shows a range only where the score is open', async (_, signs, isOpen) => {
  const { range } = reportOf(reportToken(signs));
  if (range === null) throw new Error('Some question applies.');
  expect(isRangeShown(range)).toBe(isOpen);
  const page = await openReport(reportToken(signs));
  const words = page.getByText(`anywhere from ${shown(range.low)} to ${shown(range.high)}`);
  expect(await words.count()).toBe(isOpen ? 1 : 0);
});

test('names each link with its score and one sentence', async () => {
  const page = await openReport(SAMPLE);
  const entries = page.getByRole('region', { name: 'The nine links' }).getByRole('listitem');
  const texts = await textsOf(entries);
  expect(texts).toHaveLength(9);
  for (const [index, { link, score }] of sample.links.entries()) {
    expect(texts[index]).toContain(link.label);
    expect(texts[index]).toContain(shown(score));
  }
});

test('shows the three moves that gain most', async () => {
  const page = await openReport(SAMPLE);
  const moves = page.getByRole('region', { name: 'The next moves' }).getByRole('listitem');
  const texts = await textsOf(moves);
  expect(texts).toHaveLength(3);
  for (const [index, { question, to, gain, scoreAfter }] of sample.moves.slice(0, 3).entries()) {
    expect(texts[index]).toContain(question.title);
    expect(texts[index]).toContain(question.levels[to]);
    expect(texts[index]).toContain(`+${gain.toFixed(1)} points`);
    expect(texts[index]).toContain(`chain score ${shown(scoreAfter)}`);
  }
});

test('accounts for every answer, and says what to find out', async () => {
  const page = await openReport(SAMPLE);
  const ledger = page.getByRole('region', { name: 'The ledger' });
  const entries = await textsOf(ledger.getByRole('article'));
  expect(entries).toHaveLength(bank.questions.length);
  for (const [index, { question, answer, points }] of sample.ledger.entries()) {
    expect(entries[index]).toContain(question.title);
    expect(entries[index]).toContain(answerWords(question, answer));
    expect(entries[index]).toMatch(points === null ? /^–/ : new RegExp(`^${points}(?!\\d)`));
  }
  const blind = page.getByRole('region', { name: 'Blind spots' }).getByRole('listitem');
  const asked = await textsOf(blind);
  expect(asked).toHaveLength(sample.blindSpots.length);
  for (const [index, { ask }] of sample.blindSpots.entries()) expect(asked[index]).toContain(ask);
});

test.each(bank.links)('$label, when weakest, leads to the section that mends it', async (link) => {
  const page = await openReport(tokenOf(answering(4, { [link.id]: 1 })));
  const region = page.getByRole('region', { name: `${link.label} 25` });
  await region.getByRole('link', { name: 'How to mend it' }).click();
  const [chapter = '', anchor = ''] = link.read.split('#');
  await page.waitForURL(
    ({ pathname, hash }) => pathname.startsWith(`/playbook/${chapter}`) && hash === `#${anchor}`,
  );
  const target = page.locator(':target');
  expect(await target.evaluate((element) => element.tagName)).toMatch(/^H[2-6]$/);
  expect(await target.isVisible()).toBe(true);
});

test('every address within the report leads somewhere', async () => {
  const page = await openReport(SAMPLE);
  const paths = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const path of new Set(paths)) {
    const address = new URL(path, page.url());
    const response = await page.request.get(address.href);
    expect(response.status(), path).toBe(200);
    const anchor = address.hash.slice(1);
    if (anchor !== '') expect(await response.text(), path).toContain(`id="${anchor}"`);
  }
});

test.each([
  '',
  '/edit',
  '/publish',
  '/publish?name=Acme',
  '/report.json',
  '/report.csv',
  '/what-if.json',
])('report%s is kept by no cache and no search engine, and sets no cookie', async (rest) => {
  const page = await samePage();
  const response = await page.request.get(`/report/${SAMPLE}${rest}`);
  const headers = response.headers();
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['x-robots-tag']).toBe('noindex');
  expect(headers['referrer-policy']).toMatch(/^(no-referrer|same-origin)$/);
  expect(headers['set-cookie']).toBeUndefined();
});

test('tells no other site its address, and leaves no cookie in the browser', async () => {
  const page = await newPage();
  const response = await page.goto(`/report/${SAMPLE}`);
  expect(response?.headers()['referrer-policy']).toBe('same-origin');
  expect(await page.context().cookies()).toEqual([]);
});
