import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SCORECARD } from './pages.ts';
import { SAMPLE } from './reports.ts';
import { newPage } from './visit.ts';

const PAGES = [
  '/',
  '/audit',
  `/report/${SAMPLE}`,
  '/sample-report',
  SCORECARD,
  '/playbook/support',
  '/articles/six-numbers',
];

/** Up to 0.1 counts as good; the fonts that stand in have the measures of those that come. */
const HARDLY = 0.05;

interface Shift {
  readonly value: number;
  readonly what: readonly string[];
}

/** Collects, in the page, every move of what is already drawn that no input has caused. */
function watchShifts(): void {
  const shifts: Shift[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    })[]) {
      const what = entry.sources.map(({ node }) =>
        node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName),
      );
      if (!entry.hadRecentInput) shifts.push({ value: entry.value, what });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Shows all of the page to itself, and tells what has moved meanwhile. */
async function shiftsIn(page: Page): Promise<Shift[]> {
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await readDown(page);
  await page.waitForLoadState('networkidle');
  await twoFrames(page);
  return page.evaluate('shifts');
}

const readDown = (page: Page) =>
  page.evaluate(async () => {
    while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
      scrollBy({ top: 0.8 * innerHeight, behavior: 'instant' });
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    }
  });

const twoFrames = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });

const FONTS = '**/*.woff2';

test.each(PAGES)('nothing moves while %s is drawn, its fonts apart', async (path) => {
  const page = await newPage({ reducedMotion: 'no-preference' });
  // A busy machine draws before fonts from the cache are there: what they move is measured below.
  await page.route(FONTS, (route) => route.fulfill({ status: 404 }));
  await page.addInitScript(watchShifts);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    expect.soft(await shiftsIn(page), `at ${width} px`).toEqual([]);
  }
});

test.each(PAGES)('%s hardly moves when its fonts come late', async (path) => {
  const page = await newPage({ viewport: { width: 390, height: 900 } });
  await page.addInitScript(watchShifts);
  const { promise: painted, resolve: paint } = Promise.withResolvers<void>();
  await page.route(FONTS, async (route) => {
    await painted;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
  await twoFrames(page);
  paint();
  const total = (await shiftsIn(page)).reduce((sum, { value }) => sum + value, 0);
  expect(total).toBeLessThan(HARDLY);
});
