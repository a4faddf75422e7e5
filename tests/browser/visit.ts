import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

export const origin = inject('origin');

/** A phone as small as WCAG's reflow asks for. */
export const PHONE = { width: 320, height: 640 } as const;

/** What a browser writes of a page that says so itself: not found, refused, offline. */
const EXPECTED =
  /status of 4(04|22)|ERR_INTERNET_DISCONNECTED|Failed to fetch dynamically imported module/;

let browser: Browser;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
});

afterAll(() => browser.close());

/** Every test ends by asserting that no page wrote an error or broke its security policy. */
afterEach(async () => {
  const kept = new Set([...keptPages.values()].map((page) => page.context()));
  const own = browser.contexts().filter((context) => !kept.has(context));
  await Promise.all(own.map((context) => context.close()));
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
    if (message.type() === 'error' && !EXPECTED.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

const keptPages = new Map<string, Page>();

/**
 * A page as good as new, for tests that only look: all tests of a file that ask for it with the same
 * options get the same one, emptied, without starting a process for it. Scripts that a test adds
 * with `addInitScript` would stay, so such a test takes a new page.
 */
export async function samePage(options: BrowserContextOptions = {}): Promise<Page> {
  const key = JSON.stringify(options);
  const kept = keptPages.get(key);
  if (kept !== undefined) return await emptied(kept, options);
  const page = await newPage(options);
  keptPages.set(key, page);
  return page;
}

async function emptied(page: Page, options: BrowserContextOptions): Promise<Page> {
  const { viewport = { width: 1280, height: 720 } } = options;
  const context = page.context();
  const others = context.pages().filter((other) => other !== page);
  await Promise.all(others.map((other) => other.close()));
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  // Pages write down answers when they are left, so storage is emptied after that.
  await page.goto('/robots.txt');
  await page.evaluate(() => sessionStorage.clear());
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await devtools.detach();
  await page.emulateMedia({
    media: null,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
    forcedColors: options.forcedColors ?? 'none',
  });
  if (viewport !== null) await page.setViewportSize(viewport);
  return page;
}

/** Asserts that axe finds nothing on the page, by all its rules and target size, or by those of some tags. */
export async function expectAccessible(page: Page, tags: readonly string[] = []): Promise<void> {
  // To bring axe into a page takes longer than to run it, so it is brought once.
  const isThere = await page.evaluate(() => 'axe' in window);
  // Every frame is of this site, so that axe can finish in the page: a page of its own takes seconds.
  const axe = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page }).setLegacyMode();
  const resultTypes = ['violations' as const];
  if (tags.length > 0) axe.options({ resultTypes, runOnly: [...tags] });
  else axe.options({ resultTypes, rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target }) => target.join(' ')).slice(0, 3),
  }));
  expect(found).toEqual([]);
}
