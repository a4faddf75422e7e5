import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NO_VALUE, visibleText } from './reading.ts';
import { SAMPLE } from './reports.ts';
import { samePage } from './visit.ts';

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`);
const amount = (text: string | null) => Number((text ?? '').replace(/[^\d.]/g, ''));

/** Opens the calculator where scripts run, alive. */
async function openLeak(page: Page, query = ''): Promise<void> {
  await page.goto(`/numbers/leak${query}`);
  await page.locator('form[data-ready]').waitFor();
}

async function lossesOf(page: Page): Promise<number[]> {
  const cells = await page.locator('[data-link] [data-figure^="lost-"]').allTextContents();
  return cells.map(amount);
}

test('the losses shown add up to the total shown, and typing moves them', async () => {
  const page = await samePage();
  await openLeak(page);
  const before = amount(await figure(page, 'lost-money').textContent());
  expect((await lossesOf(page)).reduce((sum, loss) => sum + loss, 0)).toBe(before);
  await page.getByLabel('Replied in time', { exact: true }).fill('1,800');
  await figure(page, 'lost-acquisition').getByText('$0', { exact: true }).waitFor();
  const after = amount(await figure(page, 'lost-money').textContent());
  expect(after).toBeGreaterThan(0);
  expect((await lossesOf(page)).reduce((sum, loss) => sum + loss, 0)).toBe(after);
  await page.waitForURL(/replied=1%2C800/);
  await page.reload();
  expect(amount(await figure(page, 'lost-money').textContent())).toBe(after);
});

test('without scripts the same figures give the same result, at an address of its own', async () => {
  const plain = await samePage({ javaScriptEnabled: false });
  await plain.goto('/numbers/leak');
  await plain.getByLabel('Won', { exact: true }).fill('20%');
  await plain.getByLabel('Started on time', { exact: true }).fill('80');
  await plain.getByRole('button', { name: 'Show the result' }).click();
  await plain.waitForURL(/won=20%25/);
  const shown = await lossesOf(plain);
  expect(shown).toHaveLength(9);

  const scripted = await samePage();
  await openLeak(scripted);
  await scripted.getByLabel('Won', { exact: true }).fill('20%');
  await scripted.getByLabel('Started on time', { exact: true }).fill('80');
  await scripted.waitForURL(/started=80&/);
  expect(await lossesOf(scripted)).toEqual(shown);
});

test('a published figure is taken as target by keyboard, and named with whom it counted', async () => {
  const page = await samePage();
  await openLeak(page);
  const link = page.getByRole('group', { name: 'Support', exact: true });
  await link.getByText('Or take one of 2 published figures').press('Enter');
  const choice = link.getByRole('radio', { name: /solved on the first call, technical/ });
  await choice.press('Space');
  expect(await choice.isChecked()).toBe(true);
  const row = page.locator('[data-link="support"]');
  await row.getByText('65%', { exact: true }).waitFor();
  expect(await link.textContent()).toContain('500+ North American contact centers, about 2021');
  await page.waitForURL(/aim-support=S03/);
  await link
    .locator('.aim', { hasText: 'on the first call, technical' })
    .getByRole('link', { name: /^Source \d+$/ })
    .click();
  expect(await page.locator(':target').textContent()).toContain('65%');
});

test.each([
  ['Leads', '0', 'Without leads there is nothing to lose.'],
  ['Replied in time', '2,001', 'Only 2,000 came this far'],
  ['Won', '-3', 'cannot be below zero'],
  ['Worth of a customer', '', 'Write a figure here'],
  ['Worth of a customer', '9e99', 'is not a figure'],
])('%s of "%s" is answered beside the field', async (label, text, message) => {
  const page = await samePage();
  await openLeak(page);
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await page.getByText(message).first().waitFor();
  const described = (await field.getAttribute('aria-describedby')) ?? '';
  const beside = page.locator(`#${described.split(' ').at(-1)}`);
  expect(await beside.textContent()).toContain(message);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await page.getByText(/needed first/).waitFor();
  expect((await visibleText(page)).match(NO_VALUE)).toBeNull();
});

test('a report leads each link to its own line of the calculator', async () => {
  const page = await samePage();
  await page.goto(`/report/${SAMPLE}`);
  await page.getByRole('link', { name: /this leak\s+at Activation/ }).click();
  await page.waitForURL('**/numbers/leak#activation');
  const target = page.locator(':target');
  expect(await target.getByLabel('Started on time', { exact: true }).isVisible()).toBe(true);
});
