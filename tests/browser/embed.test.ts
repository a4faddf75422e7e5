import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMBED as EMBED_SIZE } from '../../src/sharing/embed-size.ts';
import { SCORECARD } from './pages.ts';
import { reportToken, SAMPLE, scorecardToken } from './reports.ts';
import { newPage, origin, samePage } from './visit.ts';

/** What headings and numerals are set in. */
const SERIF = 'Newsreader';

/** The code that the site gives away, of the server that is tested: it names the configured one. */
async function frameCode(): Promise<string> {
  const page = await samePage();
  await page.goto(`${SCORECARD}/share`);
  const code = await page.locator('textarea#embed-1').inputValue();
  return code.replace(/https?:\/\/[^/]+/, origin);
}

describe('on a page of another site', () => {
  let server: Server;
  let elsewhere = '';
  let code = '';

  /** Isolates itself from others, as strict sites do, and shows what is pasted into it. */
  beforeAll(async () => {
    code = await frameCode();
    server = createServer(({ url = '' }, response) => {
      const path = new URL(url, 'http://localhost').searchParams.get('frame');
      const frame =
        path === null ? code : `<iframe src="${origin}${path}" title="Framed"></iframe>`;
      response.writeHead(200, {
        'Content-Type': 'text/html',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
      });
      response.end(
        `<!doctype html><title>Elsewhere</title>${frame}<p><img src="${origin}${SCORECARD}/badge.svg" alt="Badge">`,
      );
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => server.close());

  const visit = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await samePage(options);
    await page.goto(elsewhere);
    await heading(page).waitFor();
    return page;
  };
  const framed = (page: Page) => page.frameLocator('iframe');
  const heading = (page: Page) => framed(page).getByRole('heading', { level: 1 });

  test('the embed and the badge are shown', async () => {
    const page = await visit();
    expect(await heading(page).textContent()).toBe('Acme & Sons');
    const link = framed(page).getByRole('link', { name: /^See the scorecard/ });
    expect(new URL((await link.getAttribute('href')) ?? '').pathname).toBe(SCORECARD);
    const badge = page.getByRole('img', { name: 'Badge' });
    await expect
      .poll(() => badge.evaluate((image) => (image as HTMLImageElement).naturalHeight))
      .toBe(20);
  });

  test('its link opens the scorecard in a tab of its own', async () => {
    const page = await visit();
    await page.context().route(`**${SCORECARD}`, (route) => route.fulfill({ body: 'Scorecard' }));
    const opened = page.context().waitForEvent('page');
    await framed(page)
      .getByRole('link', { name: /^See the scorecard/ })
      .click();
    await (await opened).waitForURL(`**${SCORECARD}`);
    expect(page.url()).toBe(`${elsewhere}/`);
  });

  test.each([320, 1440])('keeps its height free and fits %i pixels', async (width) => {
    const page = await newPage({ viewport: { width, height: 800 } });
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/embed/*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(elsewhere, { waitUntil: 'commit' });
    const frame = page.locator('iframe');
    const below = page.locator('p');
    await below.waitFor({ state: 'attached' });
    const before = [await frame.boundingBox(), (await below.boundingBox())?.y];
    expect((await frame.boundingBox())?.height).toBe(EMBED_SIZE.height);
    answer();
    await heading(page).waitFor();
    expect([await frame.boundingBox(), (await below.boundingBox())?.y]).toEqual(before);
    const whole = framed(page).locator('html');
    expect(await whole.evaluate(({ scrollHeight }) => scrollHeight)).toBe(EMBED_SIZE.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('it is light or dark as the device is', async () => {
    const grounds = await Promise.all(
      (['light', 'dark'] as const).map(async (colorScheme) => {
        const page = await visit({ colorScheme });
        const paper = await framed(page)
          .locator('body')
          .evaluate((body) => getComputedStyle(body).backgroundColor);
        return Math.max(...(paper.match(/\d+/g) ?? []).map(Number));
      }),
    );
    expect(grounds[0]).toBeGreaterThan(240);
    expect(grounds[1]).toBeLessThan(40);
  });

  test('the serif that it is set in arrives, though the page is another one', async () => {
    const page = await visit();
    const arrived = heading(page).evaluate(async () => {
      const faces = [...(await document.fonts.ready)];
      return faces.filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(await arrived).toContain(SERIF);
  });

  test.each(['/', SCORECARD, `/report/${SAMPLE}`, `/report/${SAMPLE}/publish?name=Acme`])(
    '%s is not shown',
    async (path) => {
      // The refusal is written to the console, so that a tab beside the watched one is used.
      const page = await (await samePage()).context().newPage();
      await page.goto(`${elsewhere}/?frame=${encodeURIComponent(path)}`);
      const frame = page.frames().find((one) => one.parentFrame() !== null);
      expect(frame?.url()).toMatch(/^chrome-error:/);
    },
  );
});

/** Of the highest score, with the longest band. */
const BEST = reportToken('4'.repeat(27));

const FRAMES = [
  { width: 600, height: 400 },
  { width: 360, height: 400 },
  { width: 280, height: 400 },
  { width: 600, height: 320 },
  { width: 280, height: 320 },
  { width: 400, height: 240 },
  { width: 300, height: 160 },
  { width: 240, height: 110 },
];

test.each(FRAMES)(
  'an embed of $width by $height shows its score, and needs no scrolling',
  async (viewport) => {
    const page = await samePage({ viewport });
    const tokens = [
      ...[null, 'Acme', 'W'.repeat(40), 'Rindfleischetikettierungsgesellschaft AG'].map((name) =>
        scorecardToken(SAMPLE, name),
      ),
      scorecardToken(BEST, 'Acme'),
    ];
    for (const token of tokens) {
      await page.goto(`/embed/${token}`);
      await page.evaluate(() => document.fonts.ready);
      const [width, height] = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth, scrollHeight];
      });
      expect([width, height], token).toEqual([viewport.width, viewport.height]);
      for (const shown of ['.lived dd', '.band', 'h1', 'a']) {
        expect(await page.locator(shown).isVisible(), shown).toBe(true);
      }
      const lines = await page.locator('.band').evaluate((band) => {
        const range = document.createRange();
        range.selectNodeContents(band);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      });
      expect(lines, `lines of the band of ${token}`).toBe(1);
    }
  },
);

test.each(FRAMES)(
  'a frame of $width by $height with a bad link needs no scrolling',
  async (viewport) => {
    const page = await samePage({ viewport });
    await page.goto('/embed/no-token');
    await page.evaluate(() => document.fonts.ready);
    const { scrollWidth, scrollHeight } = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return { scrollWidth, scrollHeight };
    });
    expect([scrollWidth, scrollHeight]).toEqual([viewport.width, viewport.height]);
    for (const shown of ['h1', 'a'])
      expect(await page.locator(shown).isVisible(), shown).toBe(true);
  },
);

test('a frame without limits keeps the scorecard together', async () => {
  const page = await samePage({ viewport: { width: 1440, height: 1200 } });
  await page.goto(SCORECARD.replace('/scorecard/', '/embed/'));
  const box = await page.locator('main').boundingBox();
  expect([box?.width, box?.height]).toEqual([960, 600]);
});
