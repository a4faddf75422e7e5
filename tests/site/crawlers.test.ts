import { describe, expect, test } from 'vitest';
import { makeScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { scorecardOf } from '../sharing/scorecards.ts';
import { CRAWLERS, fetchAs, see } from './crawlers.ts';
import { REPORTS, SCORECARDS } from './on-demand.ts';
import { ask, origin } from './site.ts';

const PAGES = [
  { name: 'home', path: '/', isPrivate: false },
  { name: 'a chapter', path: '/playbook/support', isPrivate: false },
  { name: 'a report', path: `/report/${REPORTS.full}`, isPrivate: true },
  { name: 'a scorecard', path: `/scorecard/${SCORECARDS.named}`, isPrivate: false },
  {
    name: 'a scorecard without a score',
    path: `/scorecard/${SCORECARDS.unscored}`,
    isPrivate: false,
  },
] as const;

/** WhatsApp shows no image above it; bytes. */
const HEAVIEST = 300_000;
const SAME_BY_HEAD = ['content-type', 'content-length', 'cache-control', 'etag'];
const [anyone] = CRAWLERS.slice(-1);
if (anyone === undefined) throw new Error('There is no crawler.');

describe.each(CRAWLERS)('$name', (crawler) => {
  test.each(PAGES)('gets $name at once, by HEAD as by GET', async ({ path }) => {
    const { head, get } = await fetchAs(crawler, path);
    expect([head.statusCode, get.statusCode]).toEqual([200, 200]);
    expect(get.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(head.rawPayload.length).toBe(0);
    expect(get.headers).not.toHaveProperty('set-cookie');
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
    expect(head.headers['cache-control']).toBe(get.headers['cache-control']);
  });

  test.each(PAGES)('reads of $name all it needs in the first 16 KB', async (page) => {
    const sight = await see(crawler, page.path);
    const title = sight.meta('og:title') ?? '';
    const description = sight.meta('og:description') ?? '';
    expect(title.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThanOrEqual(70);
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(200);
    expect(sight.meta('twitter:title')).toBe(title);
    expect(sight.meta('twitter:description')).toBe(description);
    expect(sight.meta('twitter:card')).toBe('summary_large_image');
    expect(sight.meta('og:type')).toMatch(/^(website|article)$/);
    const own = page.isPrivate ? null : origin + page.path;
    expect(sight.meta('og:url')).toBe(own);
    expect(sight.link('[rel="canonical"]')).toBe(own);
    expect(sight.meta('robots')).toBe(page.isPrivate ? 'noindex' : null);
    // Some services read tags by pattern: every value stands in quotes, on tags that are not in a script.
    const tags = sight.start.match(/<meta\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(14);
    for (const tag of tags) expect(tag).toMatch(/^<meta( [a-z:-]+="[^"]*")+\s?\/?>$/);
    const isScorecard = page.path.startsWith('/scorecard/');
    for (const format of ['json', 'xml']) {
      const discovery = sight.link(`[type$="${format}+oembed"]`);
      expect(discovery === null).toBe(!isScorecard);
    }
  });

  test.each(PAGES)('gets the image of $name, as it is declared', async ({ path }) => {
    const sight = await see(crawler, path);
    const address = new URL(sight.meta('og:image') ?? '');
    expect(address.origin).toBe(origin);
    expect(sight.meta('twitter:image')).toBe(address.href);
    expect(sight.meta('og:image:type')).toBe('image/png');
    expect(sight.meta('og:image:alt')?.length).toBeGreaterThan(20);
    const { head, get } = await fetchAs(crawler, address.pathname + address.search);
    expect([head.statusCode, get.statusCode]).toEqual([200, 200]);
    expect(head.rawPayload.length).toBe(0);
    for (const name of SAME_BY_HEAD) expect(head.headers[name], name).toBe(get.headers[name]);
    expect(get.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(get.rawPayload.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(get.headers).not.toHaveProperty('content-encoding');
    expect(get.rawPayload.length).toBeLessThanOrEqual(HEAVIEST);
    const size = [get.rawPayload.readUInt32BE(16), get.rawPayload.readUInt32BE(20)];
    expect(size).toEqual([1200, 630]);
    expect(['width', 'height'].map((side) => Number(sight.meta(`og:image:${side}`)))).toEqual(size);
  });
});

test('every crawler reads the same', async () => {
  for (const { path } of PAGES) {
    const seen = await Promise.all(CRAWLERS.map((crawler) => see(crawler, path)));
    expect(new Set(seen.map(({ start }) => start)).size, path).toBe(1);
  }
});

test('the address of an image changes with what is on it', async () => {
  const imageOf = async (name: string | null, score: number) => {
    const token = makeScorecardToken({ ...scorecardOf({ scoreAt: () => score }), name });
    return (await see(anyone, `/scorecard/${token}`)).meta('og:image');
  };
  const images = [
    await imageOf('Acme', 50),
    await imageOf('Acme', 51),
    await imageOf('Acme Ltd.', 50),
    await imageOf(null, 50),
    (await see(anyone, '/')).meta('og:image'),
    (await see(anyone, '/playbook/support')).meta('og:image'),
  ];
  expect(new Set(images).size).toBe(images.length);
  for (const image of images.slice(-2)) expect(image).toMatch(/\/cards\/[\w-]+-[\da-f]{8}\.png$/);
  for (const image of images.slice(0, 4)) expect(image).toMatch(/\/card\.png\?v=\d+$/);
});

test('an image that nobody has seen takes well under two seconds of work', async () => {
  const token = makeScorecardToken({
    ...scorecardOf({ scoreAt: (place) => 91 - place }),
    name: 'Cold',
  });
  const before = process.cpuUsage();
  expect((await ask(`/scorecard/${token}/card.png`)).statusCode).toBe(200);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(1.5);
});

test('a report pasted into a chat says nothing of its score', async () => {
  const seen = await Promise.all(
    [REPORTS.full, REPORTS.best].map((token) => see(anyone, `/report/${token}`)),
  );
  const said = seen.map((sight) =>
    ['og:title', 'og:description', 'og:image', 'og:image:alt'].map((name) => sight.meta(name)),
  );
  expect(said[0]).toEqual(said[1]);
  const { start } = seen[0] ?? { start: '' };
  expect(start.slice(0, start.indexOf('</head>'))).not.toContain(REPORTS.full);
});
