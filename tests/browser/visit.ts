import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

export const origin = inject('origin');

/** A phone as small as WCAG's reflow asks for. */
export const PHONE = { width: 320, height: 640 } as const;

let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
});

afterAll(() => browser.close());

/** Every test ends by asserting that no page wrote an error or broke its security policy. */
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  const said = complaints.splice(0);
  expect(said, 'errors in the console of the browser').toEqual([]);
});

/** A new page in a browser profile of its own, with its console watched. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('console', (message) => {
    const expected = /status of 4(04|22)/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

/** Waits until the questionnaire answers to its controls. */
export async function untilReady(page: Page): Promise<void> {
  await page.locator('.audit[data-ready]').waitFor();
}

/** Asserts that axe finds nothing on the page, by all its rules and target size. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(' ')).slice(0, 3),
  }));
  expect(found).toEqual([]);
}
