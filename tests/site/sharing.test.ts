import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { SCORECARDS } from './on-demand.ts';
import { ask, origin } from './site.ts';

const tokens = Object.entries(SCORECARDS);
const address = (token: string) => `${origin}/scorecard/${token}`;
const DAY = 'public, max-age=86400';
const SHOWN_ELSEWHERE = { 'cross-origin-resource-policy': 'cross-origin' };

describe.each(tokens)('what leaves the site with a %s scorecard', (_, token) => {
  test.each([
    ['card.png', 1200, 630],
    ['square.png', 1080, 1080],
    ['story.png', 1080, 1920],
  ])('%s is a light image that any page may show', async (file, width, height) => {
    const { statusCode, headers, rawPayload } = await ask(`/scorecard/${token}/${file}`);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'image/png', ...SHOWN_ELSEWHERE });
    expect(headers).not.toHaveProperty('content-disposition');
    const found = await sharp(rawPayload).metadata();
    expect([found.width, found.height]).toEqual([width, height]);
    expect(rawPayload.length).toBeLessThanOrEqual(100_000);
  });

  test('an image says its file name when it is asked to be saved, with the same bytes', async () => {
    for (const file of ['card.png', 'square.png', 'story.png']) {
      const saved = await ask(`/scorecard/${token}/${file}?v=1&download`);
      expect(saved.headers['content-disposition']).toMatch(
        /^attachment; filename="[\w-]+-2026-09[\w-]*\.png"/,
      );
      const shown = await ask(`/scorecard/${token}/${file}`);
      expect(saved.rawPayload.equals(shown.rawPayload)).toBe(true);
    }
  });

  test.each(['badge', 'audited'])('the %s is kept for a day, for it ages', async (kind) => {
    const svg = await ask(`/scorecard/${token}/${kind}.svg`);
    const png = await ask(`/scorecard/${token}/${kind}.png`);
    expect(svg.headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': DAY,
      ...SHOWN_ELSEWHERE,
    });
    expect(png.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': DAY,
      ...SHOWN_ELSEWHERE,
    });
    const $ = load(svg.body, { xml: true });
    expect($('svg').attr('height')).toBe('20');
    expect($('title').text()).toContain('September 2026');
    expect((await sharp(png.rawPayload).metadata()).height).toBe(40);
  });

  test('the QR code leads to the scorecard', async () => {
    const { headers, body } = await ask(`/scorecard/${token}/qr.svg`);
    expect(headers).toMatchObject({ 'cache-control': DAY, ...SHOWN_ELSEWHERE });
    expect(load(body, { xml: true })('svg').attr('aria-label')).toBe(
      `QR code of ${address(token)}`,
    );
    const saved = await ask(`/scorecard/${token}/qr.svg?download`);
    expect(saved.headers['content-disposition']).toContain('-2026-09-qr.svg"');
  });

  test('the embed may be framed by any page, and is light and whole', async () => {
    const { statusCode, headers, body } = await ask(`/embed/${token}`);
    expect(statusCode).toBe(200);
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=3600',
      // Pages that are isolated from others take no frame that is not.
      'cross-origin-embedder-policy': 'require-corp',
      'x-content-type-options': 'nosniff',
      ...SHOWN_ELSEWHERE,
    });
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none';.*; frame-ancestors \*$/);
    expect(policy).not.toContain('unsafe');
    const $ = load(body);
    expect($('script, link[rel="stylesheet"], link[rel="preload"], img').length).toBe(0);
    expect($('link[rel="canonical"]').attr('href')).toBe(address(token));
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect($('h1').length).toBe(1);
    const link = $('main a');
    expect(link.attr('href')).toBe(address(token));
    expect([link.attr('target'), link.attr('rel')]).toEqual(['_blank', 'noopener']);
    const { rawPayload } = await ask({
      url: `/embed/${token}`,
      headers: { 'accept-encoding': 'br' },
    });
    expect(rawPayload.length).toBeLessThan(8_000);
  });
});

test('a frame of a scorecard without a score shows no figures', async () => {
  const shownIn = async (token: string) => load((await ask(`/embed/${token}`)).body)('dl').length;
  expect(await Promise.all([SCORECARDS.unscored, SCORECARDS.named].map(shownIn))).toEqual([0, 1]);
});

test('a frame whose link is bad says so, and is kept by no cache', async () => {
  const { statusCode, headers, body } = await ask('/embed/no%20token');
  expect(statusCode).toBe(404);
  expect(headers['cache-control']).toBe('no-store');
  expect(load(body)('h1').text()).toBe('This scorecard cannot be shown');
});
