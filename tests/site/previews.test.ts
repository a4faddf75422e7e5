import { describe, expect, test } from 'vitest';
import { ON_DEMAND } from './on-demand.ts';
import { ask, builtPages, origin, type SitePage, visit } from './site.ts';

const pages = [
  ...builtPages.map((path) => ({ name: path, path, request: {}, isPrivate: false })),
  ...ON_DEMAND.map(({ request = {}, ...page }) => ({ ...page, request })),
];

/** The content of a meta tag that must stand in the page once. */
function meta({ $ }: SitePage, attribute: 'name' | 'property', name: string): string {
  const found = $(`head > meta[${attribute}="${name}"]`);
  expect(found.length, `meta ${name}`).toBe(1);
  return found.attr('content') ?? '';
}

describe.each(pages)('the preview of $name', ({ path, request, isPrivate }) => {
  const opened = visit(path, request);

  test('has its tags quoted, in the first 16 KB', async () => {
    const { html } = await opened;
    const tags = [...html.matchAll(/<meta\s[^>]*>/g)];
    expect(tags.length).toBeGreaterThan(12);
    for (const { 0: tag, index } of tags) {
      expect(tag).toMatch(/^<meta(\s+[\w:-]+="[^"]*")+\s*\/?>$/);
      if (!/http-equiv/.test(tag)) {
        expect(Buffer.byteLength(html.slice(0, index + tag.length)), tag).toBeLessThan(16_384);
      }
    }
  });

  test('says what the page is', async () => {
    const page = await opened;
    for (const [attribute, prefix] of [
      ['property', 'og'],
      ['name', 'twitter'],
    ] as const) {
      const title = meta(page, attribute, `${prefix}:title`);
      expect(title.length, title).toBeGreaterThan(0);
      expect(title.length, title).toBeLessThanOrEqual(70);
      const description = meta(page, attribute, `${prefix}:description`);
      expect(description.length, description).toBeGreaterThan(0);
      expect(description.length, description).toBeLessThanOrEqual(200);
    }
    expect(meta(page, 'property', 'og:type')).toMatch(/^(website|article)$/);
    expect(meta(page, 'property', 'og:site_name')).not.toBe('');
    expect(meta(page, 'name', 'twitter:card')).toBe('summary_large_image');
  });

  test(`names ${isPrivate ? 'no address of its own' : 'its address on the configured site'}`, async () => {
    const page = await opened;
    const canonical = page.$('link[rel="canonical"]');
    if (isPrivate) {
      expect(canonical.length).toBe(0);
      expect(page.$('meta[property="og:url"]').length).toBe(0);
      expect(meta(page, 'name', 'referrer')).toBe('same-origin');
      return;
    }
    const own = path === '/audit/answers' ? '/audit' : path;
    expect(meta(page, 'property', 'og:url')).toBe(origin + own);
    expect(canonical.attr('href')).toBe(origin + own);
  });

  test('shows a PNG of 1200 by 630 under 100 KB, with its size and words for it', async () => {
    const page = await opened;
    const address = new URL(meta(page, 'property', 'og:image'));
    expect(address.origin).toBe(origin);
    expect(meta(page, 'name', 'twitter:image')).toBe(address.href);
    expect(meta(page, 'property', 'og:image:type')).toBe('image/png');
    expect(meta(page, 'property', 'og:image:width')).toBe('1200');
    expect(meta(page, 'property', 'og:image:height')).toBe('630');
    expect(meta(page, 'property', 'og:image:alt').length).toBeGreaterThan(20);
    expect(meta(page, 'name', 'twitter:image:alt')).toBe(meta(page, 'property', 'og:image:alt'));

    const { statusCode, headers, rawPayload } = await ask(address.pathname + address.search);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('image/png');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(rawPayload.subarray(1, 4).toString()).toBe('PNG');
    expect([rawPayload.readUInt32BE(16), rawPayload.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(rawPayload.length).toBeLessThan(100_000);
  });
});

test('a page that names a scorecard says its two numbers and its band in words', async () => {
  const scorecard = ON_DEMAND.find(({ name }) => name === 'scorecard: named');
  const page = await visit(scorecard?.path ?? '');
  expect(meta(page, 'property', 'og:title')).toMatch(/^O'Neil & Sons, Ltd\.: \d+ of 100$/);
  expect(meta(page, 'property', 'og:image:alt')).toMatch(
    /^O'Neil & Sons, Ltd\.: dashboards show \d+, customers live \d+ of 100\. \w+\./,
  );
});

test('a report shows the neutral image, without any score', async () => {
  const reports = ON_DEMAND.filter(({ name }) => name.startsWith('report: '));
  const images = await Promise.all(
    reports.map(async ({ path }) => meta(await visit(path), 'property', 'og:image')),
  );
  expect(new Set(images).size).toBe(1);
  expect(images[0]).toContain('/cards/report-');
});
