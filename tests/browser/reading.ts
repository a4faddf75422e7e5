import type { Locator, Page } from 'playwright-core';

const asRead = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The words of an element, with white space as a reader sees it. */
export async function textOf(locator: Locator): Promise<string> {
  return asRead((await locator.textContent()) ?? '');
}

/** The same for each element. */
export async function textsOf(locator: Locator): Promise<string[]> {
  return (await locator.allTextContents()).map(asRead);
}

/** What the page shows: without what is hidden, a line for each block. */
export async function visibleText(page: Page): Promise<string> {
  return (await page.locator('body').allInnerTexts()).join('\n');
}

/** A word that a program writes for a value it does not have. */
export const NO_VALUE = /NaN|\bnull\b|undefined|Infinity|\[object|\bfalse\b|-0\b/;

/** Two sentences with no space between, or a space before a comma or a full stop. */
export const BAD_SPACING = /\S*[a-z0-9%)]\.[A-Z][a-z]\S*|\S*[\w)”] [,;.](?=\s|$)/;
