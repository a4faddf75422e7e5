import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtPages, READING_PAGES, SCORECARD } from './pages.ts';
import { BAD_SPACING, visibleText } from './reading.ts';
import { newPage, origin, samePage } from './visit.ts';

/** Fonts and images come after the page; so does the icon, whatever the browser calls it. */
const isLater = (request: Request) =>
  /^(font|image)$/.test(request.resourceType()) || request.url().endsWith('/favicon.svg');

/** Opens a page to its end; returns what it asked for before fonts and images. */
async function requestsOf(page: Page, path: string): Promise<readonly string[]> {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!isLater(request)) requests.push(request.url());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  return requests;
}

test.each(READING_PAGES)('%s is one request, without any script', async (path) => {
  const page = await newPage();
  expect(await requestsOf(page, path)).toEqual([`${origin}${path}`]);
  const scripts = await page
    .locator('script')
    .evaluateAll((all) => all.map((script) => script.getAttribute('type')));
  expect(scripts.filter((type) => type !== 'application/ld+json')).toEqual([]);
  expect(await page.locator('link[rel="stylesheet"], link[rel="modulepreload"]').count()).toBe(0);
});

test('a scorecard is one request, too, with a small script for sharing in it', async () => {
  const page = await newPage();
  expect(await requestsOf(page, SCORECARD)).toEqual([`${origin}${SCORECARD}`]);
  const scripts = await page.locator('script').allTextContents();
  expect(scripts.length).toBe(1);
  expect(gzipSync(scripts.join()).length).toBeLessThan(1_200);
});

const WITH_SCRIPTS = ['/audit', '/search', '/sample-report'];

test('no page to read has a script or waits for a style sheet', () => {
  const pages = [...builtPages()].filter(([path]) => !WITH_SCRIPTS.includes(path));
  expect(pages.length).toBeGreaterThan(10);
  for (const [path, html] of pages) {
    expect(html.match(/<script(?![^>]*application\/ld\+json)[^>]*>/g), path).toBeNull();
    expect(html.match(/<link[^>]*(stylesheet|modulepreload)[^>]*>/g), path).toBeNull();
  }
});

test.each([...READING_PAGES, SCORECARD, '/audit'])(
  'the styles of %s weigh at most 20 KB',
  async (path) => {
    const page = await samePage();
    await page.goto(path);
    const styles = await page.locator('style').allTextContents();
    expect(styles.length).toBeGreaterThan(0);
    expect(gzipSync(styles.join('\n'), { level: 9 }).length).toBeLessThanOrEqual(20 * 1024);
  },
);

test.each(READING_PAGES)(
  '%s comes compressed, and not again to those who hold it',
  async (path) => {
    const { request } = (await samePage()).context();
    const response = await request.get(path, { headers: { 'Accept-Encoding': 'br, gzip' } });
    const headers = response.headers();
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['set-cookie']).toBeUndefined();
    const etag = headers['etag'] ?? '';
    const again = await request.get(path, { headers: { 'If-None-Match': etag } });
    expect(again.status()).toBe(304);
  },
);

test.each([...READING_PAGES, SCORECARD])('the words of %s are set apart', async (path) => {
  const page = await samePage();
  await page.goto(path);
  const text = await visibleText(page);
  expect(text.match(/\bNaN\b|\[object/)).toBeNull();
  expect(text.match(BAD_SPACING)).toBeNull();
});

test('pages load nothing from elsewhere', async () => {
  const page = await newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!/^(data:|blob:)/.test(request.url()) && !request.url().startsWith(origin)) {
      elsewhere.push(request.url());
    }
  });
  for (const path of [...READING_PAGES, SCORECARD, '/audit']) {
    await page.goto(path, { waitUntil: 'networkidle' });
  }
  expect(elsewhere).toEqual([]);
});

test.each([
  '/audit',
  '/numbers/retention',
  '/numbers/compounding',
  '/numbers/effective-cac',
  '/numbers/leak',
  '/numbers/six',
  '/numbers/health-score',
])('%s weighs at most 85 KB of scripts and styles, in gzip, before it is used', async (path) => {
  const page = await newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  // So low that a chart below is not near.
  await page.setViewportSize({ width: 390, height: 300 });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('[data-ready]').waitFor();
  const styles = (await page.locator('style').allTextContents()).join('\n');
  const inline = (await page.locator('script:not([src])').allTextContents()).join('\n');
  const parts = await Promise.all(
    scripts.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())),
  );
  const weights = [...parts, Buffer.from(styles), Buffer.from(inline)].map(
    (part) => gzipSync(part, { level: 9 }).length,
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(85 * 1024);
});

/** How far below the top of the window an element stands, once that no longer changes. */
async function restingTop(page: Page, id: string): Promise<number> {
  return page.evaluate(async (name) => {
    const top = () => document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN;
    let last = Number.NaN;
    while (last !== top()) {
      last = top();
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    }
    return last;
  }, id);
}

test('on a phone a place far down a chapter stands where its address leads, and stays there', async () => {
  const page = await samePage({ viewport: { width: 390, height: 844 }, isMobile: true });
  await page.goto('/playbook/orchestration#support-to-expansion');
  const top = await restingTop(page, 'support-to-expansion');
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(120);
  await page.evaluate(() => {
    // As in browsers that do not hold on to what is read.
    document.documentElement.style.overflowAnchor = 'none';
    scrollBy(0, -6000);
  });
  expect(await restingTop(page, 'support-to-expansion')).toBeCloseTo(top + 6000, 0);
});
