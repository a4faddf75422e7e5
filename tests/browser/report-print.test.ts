import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { monthName } from '../../src/components/words.ts';
import { answering, bank } from '../fixtures/bank.ts';
import { reportOf, reportToken, SAMPLE, scorecardToken, tokenOf } from './reports.ts';
import { samePage } from './visit.ts';

const MM = 96 / 25.4;
/** Sheets, in pixels within the margins that print.css gives them. */
const SHEETS = [
  { format: 'A4', width: (210 - 30) * MM, height: (297 - 27) * MM },
  { format: 'Letter', width: (215.9 - 30) * MM, height: (279.4 - 27) * MM },
] as const;

async function onPaper(token: string, { width }: (typeof SHEETS)[number]): Promise<Page> {
  const page = await samePage({ viewport: { width: Math.floor(width), height: 800 } });
  await page.goto(`/report/${token}`);
  await page.emulateMedia({ media: 'print' });
  return page;
}

function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('on paper the report leaves out what paper cannot do', async () => {
  const page = await onPaper(SAMPLE, SHEETS[0]);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(await page.getByRole('link', { name: /Publish|Download/ }).count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'What if' }).count()).toBe(0);
  expect(await page.locator('canvas').count()).toBe(0);
});

test.each(SHEETS)('the sample report is three sheets of $format', async ({ format }) => {
  const page = await samePage();
  await page.goto(`/report/${SAMPLE}`);
  expect(sheetsOf(await page.pdf({ format }))).toBe(3);
});

const weakest = bank.links.map(({ id, label }) => ({
  label,
  token: tokenOf(answering(3, { [id]: 1 })),
}));
const onSheets = SHEETS.flatMap((sheet) => weakest.map((report) => ({ ...sheet, ...report })));

test.each(onSheets)(
  'the first sheet of $format ends after the moves when $label is weakest',
  async ({ token, ...sheet }) => {
    const page = await onPaper(token, sheet);
    const moves = page.getByRole('region', { name: 'The next moves' });
    const end = await moves.evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
    expect(end).toBeLessThanOrEqual(sheet.height);
    const next = page.getByRole('region', { name: 'The nine links' });
    expect(await next.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
  },
);

test('no heading is left alone at the foot of a sheet, and no row is torn', async () => {
  const page = await onPaper(SAMPLE, SHEETS[0]);
  const main = page.getByRole('main');
  const breaks = (selector: string, side: 'breakInside' | 'breakAfter') =>
    main
      .locator(selector)
      .evaluateAll(
        (all, property) => [...new Set(all.map((one) => getComputedStyle(one)[property]))],
        side,
      );
  expect(await breaks('h2, h3', 'breakAfter')).toEqual(['avoid']);
  expect(await breaks('.rail', 'breakAfter')).toEqual(['avoid']);
  expect(await breaks('tr, li, article article', 'breakInside')).toEqual(['avoid']);
});

test('each sheet names the site and the month, and is numbered', async () => {
  const page = await onPaper(SAMPLE, SHEETS[0]);
  const printed = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--printed'),
  );
  expect(printed).toContain(monthName(reportOf(SAMPLE).month));
});

test.each(SHEETS)('a perfect report is two sheets of $format', async ({ format }) => {
  const page = await samePage();
  await page.goto(`/report/${reportToken('444 444 444 444 444 444 444 444 444')}`);
  expect(sheetsOf(await page.pdf({ format }))).toBe(2);
});

test('where no chart is drawn, its table is printed', async () => {
  const page = await onPaper(SAMPLE, SHEETS[0]);
  const compared = page.getByRole('region', { name: 'Side by side' });
  await compared.getByRole('cell', { name: 'Stages, mean' }).waitFor();
  expect(await compared.locator('svg').filter({ visible: true }).count()).toBe(2);
});

test.each(SHEETS)('a scorecard is one sheet of $format', async ({ format }) => {
  const page = await samePage();
  await page.goto(`/scorecard/${scorecardToken(SAMPLE, 'W'.repeat(40))}`);
  expect(sheetsOf(await page.pdf({ format }))).toBe(1);
});

test('a report of all unknown prints on four sheets or fewer', async () => {
  const page = await samePage();
  await page.goto(`/report/${reportToken('??? ??? ??? ??? ??? ??? ??? ??? ???')}`);
  const sheets = sheetsOf(await page.pdf({ format: 'A4' }));
  expect(sheets).toBeGreaterThanOrEqual(2);
  expect(sheets).toBeLessThanOrEqual(4);
});

test.each(SHEETS)('a report of nothing answered is one sheet of $format', async ({ format }) => {
  const page = await samePage();
  await page.goto(`/report/${reportToken('--- --- --- --- --- --- --- --- ---')}`);
  expect(sheetsOf(await page.pdf({ format }))).toBe(1);
});
