import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NO_VALUE, textOf, visibleText } from './reading.ts';
import { sheetsOf } from './sheets.ts';
import { newPage, samePage } from './visit.ts';

async function openSix(page: Page, query = ''): Promise<void> {
  await page.goto(`/numbers/six${query}`);
  await page.locator('form[data-ready]').waitFor();
}

const table = (page: Page) => page.getByRole('region', { name: 'Period by period' });
const finding = (page: Page) => page.locator('[data-figure="breaks-first"]');
const SHEET = 'Period\tNRR\tResponse\nQ1\t103%\t50\nQ2\t104%\t70\nQ3\t99%\t80';

test('a pasted sheet shows what breaks first, and the address holds it', async () => {
  const page = await samePage();
  await openSix(page);
  expect(await textOf(finding(page))).toContain('Handoffs with context kept');
  await page.getByLabel('Your periods, from a spreadsheet').fill(SHEET);
  await finding(page).getByText('Response time', { exact: true }).waitFor();
  expect(await textOf(finding(page))).toContain('80 min and has been on the wrong side since Q2');
  expect(await table(page).getByRole('row').count()).toBe(4);
  await page.waitForURL(/sheet=Period/);
  await page.reload();
  await finding(page).getByText('Response time', { exact: true }).waitFor();
});

test('a period is typed, edited and taken out with scripts', async () => {
  const page = await samePage();
  await openSix(page);
  await page.getByLabel('Name').fill('Q4 2026');
  await page.getByRole('textbox', { name: 'NRR', exact: true }).fill('105');
  await page.getByRole('button', { name: 'Take the period in' }).click();
  await table(page).getByRole('rowheader', { name: 'Q4 2026' }).waitFor();
  expect(await page.getByLabel('Name').inputValue()).toBe('');
  expect(await page.getByLabel('Your periods').inputValue()).toContain('Q4 2026');

  await table(page)
    .getByRole('link', { name: /Edit\s+Q4 2026/ })
    .click();
  await page.getByRole('textbox', { name: 'NRR', exact: true }).fill('106%');
  await page.getByRole('button', { name: 'Take the period in' }).click();
  await table(page).getByText('106%').waitFor();
  expect(await table(page).getByText('105%').count()).toBe(0);

  await table(page)
    .getByRole('link', { name: /Remove\s+Q4 2026/ })
    .click();
  await table(page).getByText('106%').waitFor({ state: 'detached' });
  expect(await table(page).getByRole('row').count()).toBe(6);
});

test('without scripts periods are added and taken out by address', async () => {
  const page = await samePage({ javaScriptEnabled: false });
  await page.goto('/numbers/six');
  await page.getByLabel('Your periods, from a spreadsheet').fill(SHEET);
  await page.getByLabel('Name').fill('Q4');
  await page.getByRole('textbox', { name: 'Response time', exact: true }).fill('40');
  await page.getByRole('button', { name: 'Take the period in' }).click();
  await table(page).getByRole('rowheader', { name: 'Q4' }).waitFor();
  expect(await textOf(finding(page))).toContain('NRR');
  await table(page)
    .getByRole('link', { name: /Remove\s+Q4/ })
    .click();
  await finding(page).getByText('Response time', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Save as CSV' }).isVisible()).toBe(false);
});

test('wrong cells are told by line, and wrong figures beside their fields', async () => {
  const page = await samePage();
  await openSix(page);
  await page.getByLabel('Your periods').fill('Period,NRR,GRR\nQ1,high,130%');
  await page.getByText('Line 2. NRR: “high” is not a figure').waitFor();
  await page.getByText('Line 2. GRR: That is more than 100%').waitFor();
  await page.getByRole('textbox', { name: 'Effective CAC: at most' }).fill('-1');
  await page.getByText('This cannot be below zero').waitFor();
  await page.getByLabel('Your periods').fill('');
  await page.getByText('No period yet').waitFor();
  expect((await visibleText(page)).match(NO_VALUE)).toBeNull();
});

test('files carry everything: JSON brings it back, CSV opens in a spreadsheet', async () => {
  const page = await samePage();
  await openSix(page);
  await page.getByLabel('Your periods').fill(SHEET);
  await page.getByRole('textbox', { name: 'Dead air at handoffs: at most' }).fill('12');
  await finding(page).getByText('Response time', { exact: true }).waitFor();
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const stream = await (await download).createReadStream();
    return text(stream);
  };
  const json = await saved('Save as JSON');
  expect(JSON.parse(json)).toMatchObject({ version: 1, thresholds: { 'dead-air': 12, nrr: 1.01 } });
  expect(await saved('Save as CSV')).toContain('Q3,80,,,,,99%,,');

  const other = await newPage();
  await openSix(other);
  await other.getByLabel('Bring in a file').setInputFiles({
    name: 'six-numbers.json',
    mimeType: 'application/json',
    buffer: Buffer.from(json),
  });
  await finding(other).getByText('Response time', { exact: true }).waitFor();
  const limit = other.getByRole('textbox', { name: 'Dead air at handoffs: at most' });
  expect(await limit.inputValue()).toBe('12');
  await other.getByLabel('Bring in a file').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a":1}'),
  });
  await other.getByText('not one that this page has saved').waitFor();
});

test('this browser keeps the periods until it is told to forget them', async () => {
  const page = await samePage();
  await openSix(page);
  expect(await page.getByText('Kept in this browser').count()).toBe(0);
  await page.getByLabel('Your periods').fill(SHEET);
  await finding(page).getByText('Response time', { exact: true }).waitFor();
  await openSix(page);
  await page.getByRole('button', { name: 'Open what is kept' }).click();
  await finding(page).getByText('Response time', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByText('Forgotten.').waitFor();
  await openSix(page);
  expect(await page.getByText('Kept in this browser').count()).toBe(0);
});

test('another notation rewrites the sheet and changes no number', async () => {
  const page = await samePage();
  await openSix(page);
  await page.getByLabel('Your periods').fill('Period\tResponse\nQ1\t44.5');
  await page.getByLabel('Figures written like').selectOption('de-DE');
  await table(page).getByText('44,5 min').waitFor();
  expect(await page.getByLabel('Your periods').inputValue()).toContain('44,5');
});

test('twelve periods print on one sheet of paper', async () => {
  const page = await samePage();
  const line = (at: number) => `Period ${at}\t47\t60%\t65%\t44%\t52\t96%\t87%\t60000`;
  const sheet = Array.from({ length: 12 }, (_, at) => line(at + 1)).join('\n');
  await openSix(page, `?${new URLSearchParams({ sheet, 'aim-nrr': 'X01', 'limit-cac': '55000' })}`);
  const sheets = await sheetsOf(page);
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toContain('Which link breaks first?');
  expect(sheets[0]).toContain('Period 12');
  expect(sheets[0]).not.toContain('Take the period in');
});
