import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';

/** The words of each sheet of a page as it is printed, with single spaces between them. */
export async function sheetsOf(page: Page, format = 'A4'): Promise<string[]> {
  const pdf = new Uint8Array(await page.pdf({ format }));
  return (await extractText(pdf)).text.map((sheet) => sheet.replace(/\s+/g, ' '));
}
