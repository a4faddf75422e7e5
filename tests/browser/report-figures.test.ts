import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scoreWith } from '../../src/assessment/moves.ts';
import { wholePoints } from '../../src/assessment/score.ts';
import { bank } from '../fixtures/bank.ts';
import { token } from '../fixtures/tokens.ts';
import { openReport, reportOf, reportToken, SAMPLE } from './reports.ts';
import { newPage, samePage } from './visit.ts';

const sample = reportOf(SAMPLE);
const shown = (value: number | null) => String(wholePoints(value ?? Number.NaN));

const compared = (page: Page) => page.getByRole('region', { name: 'Side by side' });
const whatIf = (page: Page) => page.getByRole('region', { name: 'What if' });

async function openWhatIf(token: string): Promise<Page> {
  const page = await samePage();
  await page.goto(`/report/${token}`);
  await whatIf(page).scrollIntoViewIfNeeded();
  await whatIf(page).getByRole('status').waitFor();
  for (const summary of await whatIf(page).locator('summary').all()) await summary.click();
  return page;
}

const control = (page: Page, name: string) =>
  whatIf(page).getByRole('button', { name, exact: true });

test('a raised answer moves the chain and leaves the address alone', async () => {
  const page = await openWhatIf(SAMPLE);
  const address = page.url();
  const entry = sample.ledger.find(({ answer }) => answer === 1);
  if (entry === undefined) throw new Error('The sample report has an answer at level 1.');
  const { id, title } = entry.question;
  const status = whatIf(page).getByRole('status');
  const before = shown(sample.chainScore);
  expect(await status.textContent()).toBe(`Chain score ${before}`);
  for (const level of [2, 3, 4] as const) {
    await control(page, `Raise: ${title}`).click();
    const after = shown(scoreWith(bank, sample.answers, { [id]: level }));
    await status.filter({ hasText: new RegExp(`Chain score ${before}.*${after}`) }).waitFor();
  }
  expect(await control(page, `Raise: ${title}`).isDisabled()).toBe(true);
  for (const _ of [3, 2, 1]) await control(page, `Lower: ${title}`).click();
  expect(await control(page, `Lower: ${title}`).isDisabled()).toBe(true);
  expect(await status.textContent()).toBe(`Chain score ${before}`);
  expect(page.url()).toBe(address);
});

test('several raised answers count together, and one button takes them back', async () => {
  const page = await openWhatIf(SAMPLE);
  const address = page.url();
  const raised = sample.moves.slice(0, 3);
  for (const { question } of raised) await control(page, `Raise: ${question.title}`).click();
  const changes = Object.fromEntries(raised.map(({ question, to }) => [question.id, to]));
  const together = shown(scoreWith(bank, sample.answers, changes));
  await whatIf(page).getByRole('status').getByText(together, { exact: true }).waitFor();
  await page.getByText(`bring the chain score to ${together}.`).waitFor();
  await control(page, 'Back to my answers').click();
  const status = await whatIf(page).getByRole('status').textContent();
  expect(status).toBe(`Chain score ${shown(sample.chainScore)}`);
  expect(page.url()).toBe(address);
});

test('an unknown is raised from level 0, and what is open or does not apply stays', async () => {
  const page = await openWhatIf(reportToken('?-2 xxx 222 222 222 222 222 222 222'));
  const [unknown, open] = bank.questions;
  const absent = bank.questions[3];
  await control(page, `Raise: ${unknown?.title}`).click();
  await whatIf(page).getByText(`Level 1: ${unknown?.levels[1]}`, { exact: true }).waitFor();
  expect(await control(page, `Raise: ${open?.title}`).isDisabled()).toBe(true);
  expect(await control(page, `Raise: ${absent?.title}`).isDisabled()).toBe(true);
});

test('the charts load and draw when they come into view, from the numbers of their tables', async () => {
  const page = await newPage({ viewport: { width: 1000, height: 500 } });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(`/report/${SAMPLE}`, { waitUntil: 'networkidle' });
  const loaded = () => scripts.filter((url) => url.includes('bar-chart')).length;
  expect(loaded(), 'not before they are seen').toBe(0);
  expect(await page.locator('canvas').count()).toBe(0);

  await compared(page).scrollIntoViewIfNeeded();
  for (const figure of await compared(page).getByRole('figure').all()) {
    const canvas = figure.locator('canvas');
    await canvas.scrollIntoViewIfNeeded();
    expect(await canvas.evaluate(inkOf)).toBeGreaterThan(100);
    expect((await canvas.boundingBox())?.width).toBeGreaterThan(200);
  }
  expect(loaded()).toBe(1);

  for (const summary of await compared(page).locator('summary').all()) await summary.click();
  const rows = await compared(page).getByRole('table').first().getByRole('row').allTextContents();
  for (const [index, { link, score }] of sample.links.entries()) {
    expect(rows[index + 1]).toContain(link.label);
    expect(rows[index + 1]).toContain(shown(score));
  }
  const seams = sample.links.flatMap(({ link, score }) =>
    link.kind === 'seam' && score !== null ? [score] : [],
  );
  const means = await compared(page).getByRole('table').last().getByRole('row').allTextContents();
  expect(means[1]).toContain(shown(sample.stageAverage));
  expect(means[2]).toContain(shown(seams.reduce((sum, score) => sum + score, 0) / seams.length));
});

/** How many points of a canvas something was drawn on. */
function inkOf(canvas: Element): number {
  if (!(canvas instanceof HTMLCanvasElement)) return 0;
  const drawn = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return [...(drawn ?? [])].filter((value, index) => index % 4 === 3 && value > 0).length;
}

/** Whether a canvas has points of a color of six hexadecimal digits. */
const shows = (canvas: Locator, color: string) =>
  canvas.evaluate((element, wanted) => {
    if (!(element instanceof HTMLCanvasElement)) return false;
    const { width, height } = element;
    const points = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    const parts = [1, 3, 5].map((from) => Number.parseInt(wanted.slice(from, from + 2), 16));
    for (let at = 0; at < points.length; at += 4) {
      if (parts.every((part, index) => points[at + index] === part)) return true;
    }
    return false;
  }, color);

test('the charts have their room before they are drawn, and move nothing', async () => {
  const page = await newPage();
  await page.route('**/bar-chart*', () => {});
  await page.goto(`/report/${SAMPLE}`);
  const whatIfAt = async () => (await whatIf(page).boundingBox())?.y;
  const before = await whatIfAt();
  await page.unroute('**/bar-chart*');
  await openReport(page, SAMPLE);
  await page.locator('details[open]').evaluateAll((all) => {
    for (const details of all) details.removeAttribute('open');
  });
  await page.evaluate(() => scrollTo(0, 0));
  expect(await whatIfAt()).toBe(before);
});

test('the charts are drawn anew in the colors of the other theme', async () => {
  const page = await samePage({ colorScheme: 'light' });
  await openReport(page, SAMPLE);
  const canvas = compared(page).locator('canvas').first();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const color of ['stage', 'seam', 'ink']) {
      await expect.poll(() => shows(canvas, token(theme, color))).toBe(true);
    }
  }
});

test('the charts take the colors that a system forces', async () => {
  const page = await samePage({ forcedColors: 'active', colorScheme: 'dark' });
  await openReport(page, SAMPLE);
  const canvas = compared(page).locator('canvas').first();
  expect(await shows(canvas, '#ffffff')).toBe(true);
  expect(await shows(canvas, token('dark', 'stage'))).toBe(false);
});

test('where the charts cannot load, their tables stay open', async () => {
  const page = await newPage();
  await page.route('**/bar-chart*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`/report/${SAMPLE}`);
  await compared(page).scrollIntoViewIfNeeded();
  await compared(page).locator('.canvas').first().waitFor({ state: 'detached' });
  expect(await compared(page).getByRole('row').count()).toBe(15);
});

test('the chain tells its scores to those who do not see it', async () => {
  const page = await samePage();
  await page.goto(`/report/${SAMPLE}`);
  const chain = page.getByRole('region', { name: 'The chain' }).getByRole('img');
  expect(await chain.count()).toBe(1);
  const name = (await chain.getAttribute('aria-label')) ?? (await chain.textContent()) ?? '';
  for (const { link, score } of sample.links)
    expect(name).toContain(`${link.label} ${shown(score)}`);
});

test('What if says so when it does not arrive', async () => {
  const page = await newPage();
  await page.route('**/what-if.json', (route) => route.abort('internetdisconnected'));
  await page.goto(`/report/${SAMPLE}`);
  await whatIf(page).scrollIntoViewIfNeeded();
  await whatIf(page).getByText('This part did not arrive.').waitFor();
});
