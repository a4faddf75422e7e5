import { type Browser, chromium, type Page } from 'playwright-core';
import { start } from '../browser/start.ts';

/**
 * `npm run bench`: what a visitor of the audit waits for on a processor four times slower. First
 * paint and blocking time from the load of `/audit`, and from the press on a level to the frame
 * that shows it, in both lengths. Milliseconds.
 */
const SLOWDOWN = 4;
const LOADS = 7;
/** How long after the start the blocking time is watched, in milliseconds. */
const WATCHED = 4_000;

declare global {
  interface Window {
    longTasks: { start: number; duration: number }[];
    answers: number[];
  }
}

/** Runs in the page before anything else: notes long tasks, and how long each answer takes. */
function watch(): void {
  window.longTasks = [];
  window.answers = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.longTasks.push({ start: startTime, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const noteWhenPainted = ({ target, timeStamp }: Event) => {
    // A label passes the press on to its radio button, which is not counted again.
    const isLevel = target instanceof HTMLElement && !target.matches('input');
    if (!isLevel || target.closest('label') === null) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // The first task after the frame.
      port1.onmessage = () => window.answers.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  };
  addEventListener('click', noteWhenPainted, { capture: true });
}

async function openSlowly(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(watch);
  await page.goto(`${origin}/audit`);
  await page.locator('.audit[data-ready]').waitFor();
  return page;
}

/** First paint, and the time that tasks blocked beyond 50 ms each after it. */
async function measureLoad(page: Page): Promise<{ paint: number; blocked: number }> {
  await page.waitForFunction((end) => performance.now() > end, WATCHED);
  return page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    const blocked = window.longTasks
      .filter(({ start, duration }) => start + duration > paint)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
    return { paint, blocked };
  });
}

/** Answers every question of an audit, changing each answer once; returns the time of each. */
async function measureAnswers(page: Page, length: 'Quick' | 'Full'): Promise<number[]> {
  await page.getByRole('radio', { name: length }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.evaluate(() => {
    window.answers = [];
  });
  for (let link = 0; link < 9; link++) {
    const questions = page.locator('fieldset.question');
    await questions.first().waitFor();
    for (const question of await questions.all()) {
      for (const level of [link % 5, (link + 2) % 5]) {
        const before = await page.evaluate(() => window.answers.length);
        await question.locator('label').nth(level).click();
        await page.waitForFunction((count) => window.answers.length > count, before);
      }
    }
    const heading = await page.locator('h1').textContent();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, heading);
  }
  return page.evaluate(() => window.answers);
}

/** The value that this part of all values does not exceed. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
}

const { origin, browser: address, stop } = await start();
const browser = await chromium.connect(address);
const loads: { paint: number; blocked: number }[] = [];
const answers: number[] = [];
for (let load = 0; load < LOADS; load++) {
  const page = await openSlowly(browser);
  loads.push(await measureLoad(page));
  if (load < 2) answers.push(...(await measureAnswers(page, load === 0 ? 'Quick' : 'Full')));
  await page.context().close();
}
await browser.close();
await stop();

const row = (values: readonly number[], part: number, bar: number) => ({
  [part === 0.5 ? 'median' : `p${part * 100}`]: Math.round(quantile(values, part)),
  bar,
  most: Math.round(Math.max(...values)),
  times: values.length,
});
const paints = loads.map(({ paint }) => paint);
const blocked = loads.map((load) => load.blocked);
console.log(`The audit on a processor slowed down ${SLOWDOWN} times, in milliseconds`);
console.table({
  'first paint': row(paints, 0.5, 350),
  'total blocking time': row(blocked, 0.5, 100),
  'answer to paint': row(answers, 0.95, 40),
});
