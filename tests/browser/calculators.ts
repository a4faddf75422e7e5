import type { Page } from 'playwright-core';

/** Opens a calculator and waits until its form is alive. */
export async function openCalculator(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`/numbers/${id}${query}`);
  await page.locator('form[data-ready]').waitFor();
}

/** The text of one figure of the result. */
export async function figureOf(page: Page, name: string): Promise<string> {
  return (await page.locator(`[data-figure="${name}"]`).textContent()) ?? '';
}

const LIST = `Customer,Opening ARR,Closing ARR
One,"$400,000",520k
Two,250000,250000
Three,200000,150000
Four,100000,
Five,50000,130000
Six,0,150000
Seven,12 apples,8
`;

/** Gives a file of customers to the retention calculator. */
export async function giveList(page: Page, text: string): Promise<void> {
  const file = { name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('A CSV file, chosen or dropped here').setInputFiles(file);
}

/** The retention calculator with a list of customers read. */
export async function readList(page: Page): Promise<void> {
  await openCalculator(page, 'retention');
  await giveList(page, LIST);
  await page.getByText('5 customers read').waitFor();
}

/** The compounding calculator with its lines drawn. */
export async function drawnLines(page: Page): Promise<void> {
  await openCalculator(page, 'compounding');
  await page.locator('.line-chart').scrollIntoViewIfNeeded();
  await page.locator('.line-chart canvas').waitFor();
}
