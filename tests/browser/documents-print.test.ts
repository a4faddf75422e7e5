import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { NAME_EXAMPLES, REPORT_EXAMPLES } from '../../src/report/examples.ts';
import { COMPARISONS } from './comparisons.ts';
import { reportToken, SAMPLE, scorecardToken } from './reports.ts';
import { sheetsOf } from './sheets.ts';
import { samePage } from './visit.ts';

const DOCUMENTS: readonly (readonly [name: string, path: string, sheets: number])[] = [
  ['the sample report', `/report/${SAMPLE}`, 3],
  ['a quick report', `/report/${reportToken(REPORT_EXAMPLES.quick.answers)}`, 3],
  ['a report of unknowns', `/report/${reportToken(REPORT_EXAMPLES.unknown.answers)}`, 4],
  ['a scorecard', `/scorecard/${scorecardToken(SAMPLE, NAME_EXAMPLES.long)}`, 1],
  ['then and now', COMPARISONS['then and now'], 2],
  ['two views', COMPARISONS['two views'], 2],
  ['a comparison that leaves some out', COMPARISONS['some left out'], 2],
  ['six side by side', COMPARISONS.six, 5],
  ['a comparison without scores', COMPARISONS['nothing scored'], 2],
];

/** Words without the spaces, which a PDF does not keep. */
const solid = (text: string) => text.replace(/\s+/g, '');

/** What stands in the elements, as it is printed; nothing of those that only screen readers read. */
async function wordsOf(page: Page, selector: string): Promise<string[]> {
  const words = await page.locator(`main :is(${selector})`).evaluateAll((all) =>
    all.flatMap((one) => {
      const isShown = one.checkVisibility() && getComputedStyle(one).clipPath === 'none';
      return isShown ? one.textContent : [];
    }),
  );
  return words.map(solid);
}

describe.each(['A4', 'Letter'])('on %s', (format) => {
  test.each(DOCUMENTS)(
    '%s keeps headings with their text and rows whole',
    async (_, path, most) => {
      const page = await samePage();
      await page.goto(path);
      const sheets = (await sheetsOf(page, format)).map(solid);
      expect(sheets.length).toBeLessThanOrEqual(most);

      await page.emulateMedia({ media: 'print' });
      const headings = await wordsOf(page, 'h1, h2, h3');
      expect(headings.length).toBeGreaterThan(1);
      for (const heading of headings) {
        expect(
          sheets.some((sheet) => sheet.includes(heading)),
          heading,
        ).toBe(true);
        expect(
          sheets.slice(0, -1).some((sheet) => sheet.endsWith(heading)),
          `alone: ${heading}`,
        ).toBe(false);
      }
      for (const row of await wordsOf(page, 'tr')) {
        expect(
          sheets.some((sheet) => sheet.includes(row)),
          `torn: ${row}`,
        ).toBe(true);
      }
    },
  );
});

test.each(['A4', 'Letter'])(
  'the scores of six are one table on one sheet of %s',
  async (format) => {
    const page = await samePage();
    await page.goto(COMPARISONS.six);
    const sheets = (await sheetsOf(page, format)).map(solid);
    const rows = await wordsOf(page, 'tr');
    expect(rows).toHaveLength(12);
    expect(sheets.filter((sheet) => rows.every((row) => sheet.includes(row)))).toHaveLength(1);
  },
);

test('on paper nothing of a comparison asks to be filled in', async () => {
  const page = await samePage();
  await page.goto(COMPARISONS['some left out']);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByRole('button').count()).toBe(0);
});
