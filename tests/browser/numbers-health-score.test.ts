import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NO_VALUE, textOf, visibleText } from './reading.ts';
import { newPage, samePage } from './visit.ts';

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`).first();

async function openScore(page: Page): Promise<void> {
  await page.goto('/numbers/health-score');
  await page.locator('form[data-ready]').waitFor();
}

test('an account changes its color with its signals, and says why', async () => {
  const page = await samePage();
  await openScore(page);
  expect(await textOf(figure(page, 'points'))).toBe('80');
  await page.getByLabel('Sponsor', { exact: true }).last().selectOption('green');
  await figure(page, 'color').getByText('Green').waitFor();
  expect(await textOf(figure(page, 'points'))).toBe('90');
  await page.getByLabel('Serious issues', { exact: true }).last().selectOption('red');
  await figure(page, 'color').getByText('Red').waitFor();
  await page.getByText('Red whatever the points, because of: serious issues.').waitFor();
  await page.waitForURL(/color-issues=red/);
});

test('without scripts one account is scored and the colors are tested, at an address', async () => {
  const page = await samePage({ javaScriptEnabled: false });
  await page.goto('/numbers/health-score');
  await page.getByLabel('Sponsor', { exact: true }).last().selectOption('green');
  await page.getByLabel('Green, lost').fill('$1.4M');
  await page.getByRole('button', { name: 'Show the result' }).click();
  await page.waitForURL(/color-sponsor=green/);
  expect(await textOf(figure(page, 'color'))).toContain('Green');
  expect(await textOf(figure(page, 'missed'))).toBe('55.6%');
  expect(await page.getByRole('heading', { name: 'Score a list' }).isVisible()).toBe(false);
});

test('wrong figures are answered beside their fields, and nothing broken is shown', async () => {
  const page = await samePage();
  await openScore(page);
  await page.getByLabel('Green, lost').fill('8,000,000');
  await page.getByText('Of $7,000,000 no more than that can be lost').waitFor();
  await page.getByText('No back-test yet').waitFor();
  await page.getByLabel('Green takes at least').fill('-5');
  await page.getByText('This cannot be below zero').waitFor();
  await page.getByText('No score yet').waitFor();
  expect((await visibleText(page)).match(NO_VALUE)).toBeNull();
});

test('a list is scored in the browser, sent nowhere, and scored anew by other weights', async () => {
  const page = await newPage();
  await openScore(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (!/\/_astro\/|^blob:|favicon/.test(request.url())) sent.push(request.url());
  });
  const list =
    'account,arr,sponsor,plan,lost\nNorth,100,green,red,0\nSouth,300,green,green,300\nWest,100,red,green,100';
  await page.getByLabel('A CSV file').setInputFiles({
    name: 'accounts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  });
  await page.getByText('3 accounts scored.').waitFor();
  const accounts = page.getByRole('region', { name: 'Accounts, red ones first' });
  expect(await textOf(accounts.getByRole('row').nth(1))).toBe('West○ Red45$100');
  expect(await textOf(accounts.getByRole('row').nth(2))).toContain('South');

  const plan = page.getByRole('group', { name: 'Plan they have stated' });
  expect(await textOf(accounts.getByRole('row').nth(3))).toContain('55');
  await plan.getByLabel('Weight').fill('90');
  await accounts.getByRole('cell', { name: '30.6' }).waitFor();
  await page.waitForURL(/weight-plan=90/);
  await page.getByRole('button', { name: 'Take its losses into the back-test' }).click();
  await page.waitForURL(/lost-red=100/);
  expect(await textOf(figure(page, 'warned'))).toBe('25%');
  expect(sent).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the scored list' }).click();
  expect(await text(await (await download).createReadStream())).toContain('West,red,');
});

test('lines of a list that cannot be read are told', async () => {
  const page = await samePage();
  await openScore(page);
  await page.getByLabel('Or paste the cells').fill('account\tcolor\nA\tblue\nB\tred');
  await page.getByText('1 account scored.').waitFor();
  await page.getByText('Line 2. Color: “blue” is no color').waitFor();
  await page.getByLabel('Or paste the cells').fill('account\tsize\nA\t5');
  await page.getByText('names no color and no signal').waitFor();
});
