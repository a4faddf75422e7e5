import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { type Browser, chromium, type Page } from 'playwright-core';
import { contactSheet, folderOf } from './contact-sheet.ts';
import { SCREENS, type Screen } from './screens.ts';
import { start } from './start.ts';

/**
 * `npm run screenshots`, or `npm run screenshots -- report` for the screens with a word in their
 * name: pictures of every page and state into `screenshots/`, which git ignores, with an
 * `index.html` that shows them all.
 */
const target = join(import.meta.dirname, '..', '..', 'screenshots');
const SIZES = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
] as const;
const cards = new Set<string>();
const THEMES = ['light', 'dark'] as const;
const AT_A_TIME = 3;

const words = process.argv.slice(2).join(' ').toLowerCase();
const screens = SCREENS.filter(({ name }) => name.toLowerCase().includes(words));
if (screens.length === 0) throw new Error(`No screen has "${words}" in its name.`);
const hasRasterizer = spawnSync('pdftoppm', ['-v']).error === undefined;
if (!hasRasterizer) console.log('No pdftoppm here: prints are kept as PDF alone.');
const rasterize = promisify(execFile);

/** The screen in both themes at one width, as a fresh visitor gets it. */
async function picture(browser: Browser, { name, show }: Screen, size: (typeof SIZES)[number]) {
  const folder = join(target, folderOf(name));
  const page = await newPage(browser, size);
  await show(page);
  // A window as high as the page, so that what sticks to its foot covers nothing in the picture.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height });
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    const path = join(folder, `${size.width}-${colorScheme}.png`);
    await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  }
  if (size.width === 1440) await card(page, folder);
  await page.context().close();
}

/** The screen as it leaves the printer: A4, and without backgrounds, as browsers print. */
async function print(browser: Browser, { name, show }: Screen) {
  const page = await newPage(browser, SIZES[2]);
  await show(page);
  const path = join(target, folderOf(name), 'print.pdf');
  await page.pdf({ path, format: 'A4' });
  await page.context().close();
  if (hasRasterizer)
    await rasterize('pdftoppm', ['-png', '-r', '80', path, path.replace('.pdf', '')]);
}

/** The picture that a link to the page shows, once for all pages that share it. */
async function card(page: Page, folder: string) {
  const tags = await page.locator('meta[property="og:image"]').all();
  const address = (await tags[0]?.getAttribute('content')) ?? null;
  if (address === null || cards.has(address)) return;
  cards.add(address);
  const { pathname, search } = new URL(address);
  const response = await page.request.get(pathname + search);
  writeFileSync(join(folder, 'card.png'), await response.body());
}

async function newPage(browser: Browser, viewport: (typeof SIZES)[number]): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

/** Waits for fonts, for charts that are drawn anew in another theme, and for two frames. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}

const { origin, browser: address, stop } = await start();
const browser = await chromium.connect(address);
const limit = pLimit(AT_A_TIME);
const began = Date.now();
if (words === '') rmSync(target, { recursive: true, force: true });
for (const { name } of screens) {
  rmSync(join(target, folderOf(name)), { recursive: true, force: true });
  mkdirSync(join(target, folderOf(name)), { recursive: true });
}

const jobs = screens.flatMap((screen) => [
  ...SIZES.map((size) => ({ screen, take: () => picture(browser, screen, size) })),
  ...(screen.printed ? [{ screen, take: () => print(browser, screen) }] : []),
]);
const failures: string[] = [];
await limit.map(jobs, async ({ screen, take }) => {
  if (!browser.isConnected()) return;
  await take().catch((error: Error) => failures.push(`${screen.name}: ${error.message}`));
});
if (!browser.isConnected()) failures.push('The browser ended before every picture was taken.');
writeFileSync(join(target, 'index.html'), contactSheet(target, SCREENS));
await browser.close();
await stop();

const seconds = Math.round((Date.now() - began) / 1000);
console.log(`${screens.length} screens in ${seconds} s: ${join(target, 'index.html')}`);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
