import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makeScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { scorecardTitle } from '../../src/sharing/share-text.ts';
import { fc } from '../fixtures/arbitraries.ts';
import { hostileNames } from '../fixtures/hostile-names.ts';
import { scorecardOf } from '../sharing/scorecards.ts';
import { REPORTS, SCORECARDS } from './on-demand.ts';
import { ask, origin, visit } from './site.ts';

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

describe('oEmbed', () => {
  const about = (token: string, more = '') =>
    ask(`/oembed?url=${encodeURIComponent(address(token))}${more}`);

  test.each(tokens)('describes a %s scorecard in both formats', async (_, token) => {
    const json = await about(token);
    expect(json.statusCode).toBe(200);
    expect(json.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=3600',
    });
    const answer = json.json();
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, height: 400 });
    const xml = await about(token, '&format=xml');
    expect(xml.headers['content-type']).toBe('text/xml; charset=utf-8');
    const $ = load(xml.body, { xml: true });
    for (const [name, value] of Object.entries(answer)) {
      expect($(`oembed > ${name}`).text(), name).toBe(String(value));
    }
  });

  test('describes a frame and a picture that are there', async () => {
    const answer = (await about(SCORECARDS.named)).json();
    const frame = new URL(load(answer.html)('iframe').attr('src') ?? '');
    expect(frame.origin).toBe(origin);
    expect((await visit(frame.pathname)).status).toBe(200);
    const picture = new URL(answer.thumbnail_url);
    const { rawPayload } = await ask(picture.pathname + picture.search);
    const { width, height } = await sharp(rawPayload).metadata();
    expect([width, height]).toEqual([answer.thumbnail_width, answer.thumbnail_height]);
  });

  test.each([
    ['&maxwidth=320', { type: 'rich', width: 320, height: 400 }],
    ['&maxheight=200', { type: 'rich', width: 600, height: 200 }],
    ['&maxwidth=5000&maxheight=5000', { type: 'rich', width: 600, height: 400 }],
    ['&maxwidth=100', { type: 'link' }],
  ])('obeys "%s"', async (bounds, expected) => {
    const answer = (await about(SCORECARDS.named, bounds)).json();
    expect(answer).toMatchObject(expected);
    expect('thumbnail_url' in answer).toBe(bounds.includes('5000'));
  });

  test.each([
    ['an address of another site', `url=${encodeURIComponent('https://other.example/a')}`, 404],
    ['a page that is no scorecard', `url=${encodeURIComponent(`${origin}/playbook`)}`, 404],
    ['a report', `url=${encodeURIComponent(`${origin}/report/${REPORTS.full}`)}`, 404],
    ['a mistyped scorecard', `url=${encodeURIComponent(`${address(SCORECARDS.named)}x`)}`, 404],
    ['nothing', '', 400],
    ['a bound that is no number', `url=${encodeURIComponent(address('A'))}&maxwidth=x`, 400],
    ['a format that it does not have', `url=${encodeURIComponent(address('A'))}&format=yaml`, 501],
  ])('answers about %s with a line of why', async (_, query, status) => {
    const { statusCode, headers, body } = await ask(`/oembed?${query}`);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(body).toMatch(/^.+\. ?.*\n$/);
    expect(body).not.toContain('other.example/a');
  });

  test('is found in the head of a scorecard, and of no other page', async () => {
    const { $, html } = await visit(`/scorecard/${SCORECARDS.named}`);
    for (const [type, format] of [
      ['application/json+oembed', 'json'],
      ['text/xml+oembed', 'xml'],
    ]) {
      const link = $(`head > link[rel="alternate"][type="${type}"]`);
      expect(link.length).toBe(1);
      expect(html.indexOf(String(type))).toBeLessThan(16_384);
      const { origin: at, pathname, searchParams } = new URL(link.attr('href') ?? '');
      expect(at + pathname).toBe(`${origin}/oembed`);
      expect(Object.fromEntries(searchParams)).toEqual({
        url: address(SCORECARDS.named),
        format,
      });
    }
    for (const path of ['/', `/report/${REPORTS.full}`, `/embed/${SCORECARDS.named}`]) {
      expect((await visit(path)).html).not.toContain('+oembed');
    }
  });
});

test('a frame whose link is bad says so, and is kept by no cache', async () => {
  const { statusCode, headers, body } = await ask('/embed/no%20token');
  expect(statusCode).toBe(404);
  expect(headers['cache-control']).toBe('no-store');
  expect(load(body)('h1').text()).toBe('This link is malformed');
});

describe('the page of a published scorecard', () => {
  test('offers each picture with the name and without, under good file names', async () => {
    const { $ } = await visit(`/report/${REPORTS.full}/publish?name=Acme+%26+Sons`);
    const downloads = $('a[download$=".png"]').toArray();
    expect(downloads.map((link) => $(link).attr('download'))).toEqual(
      ['.png', '-square.png', '-story.png'].flatMap((end) => [
        `acme-sons-conversation-scorecard-2026-09${end}`,
        `conversation-scorecard-2026-09${end}`,
      ]),
    );
    for (const link of downloads) {
      const { statusCode, headers } = await ask($(link).attr('href') ?? '');
      expect(statusCode).toBe(200);
      expect(headers['content-disposition']).toBe(
        `attachment; filename="${$(link).attr('download')}"`,
      );
    }
    const alone = await visit(`/report/${REPORTS.full}/publish?name=`);
    expect(alone.$('a[download$=".png"]').length).toBe(3);
  });

  test('holds code that works: every address in it answers', async () => {
    const { $ } = await visit(`/report/${REPORTS.full}/publish?name=Acme`);
    const codes = $('textarea[readonly]').toArray();
    expect(codes.length).toBe(7);
    for (const code of codes) {
      const addresses =
        $(code)
          .text()
          .match(/https?:\/\/[^"\s)]+/g) ?? [];
      expect(addresses.length).toBeGreaterThan(0);
      for (const found of addresses) {
        const { origin: at, pathname, search } = new URL(found);
        expect(at).toBe(origin);
        expect((await ask(pathname + search)).statusCode, found).toBe(200);
      }
    }
  });

  test('opens posts elsewhere, and loads nothing from there', async () => {
    const { $ } = await visit(`/report/${REPORTS.full}/publish?name=Acme`);
    const hosts = $('a[data-service]')
      .toArray()
      .map((link) => new URL($(link).attr('href') ?? '').host);
    expect(hosts).toEqual(['www.linkedin.com', 'x.com', 'wa.me', '']);
    for (const link of $('a[data-service]').toArray()) {
      expect($(link).attr('rel')).toContain('noreferrer');
      expect($(link).attr('href')).not.toContain(REPORTS.full);
    }
    const loaded = $('[src]')
      .toArray()
      .map((element) => new URL($(element).attr('src') ?? '', origin).origin);
    expect(new Set(loaded)).toEqual(new Set([origin]));
  });
});

test('a hostile name is text on every page, and names no element', async () => {
  const plain = new Map<string, readonly string[]>();
  const shapeOf = async (path: string) => {
    const { $ } = await visit(path);
    const names = $(':not(path)').toArray();
    return { $, names: names.map((element) => ('name' in element ? element.name : '')) };
  };
  const law = fc.asyncProperty(hostileNames, async (name) => {
    const token = makeScorecardToken({ ...scorecardOf({ month: '2026-09' }), name });
    for (const path of [`/scorecard/${token}`, `/embed/${token}`]) {
      const kind = path.split('/', 2).join();
      const { $, names } = await shapeOf(path);
      expect($('h1').text().replace(/\s+/g, ' ')).toContain(name);
      expect($('title').text()).toContain(scorecardTitle(scorecardOf({ name })));
      // Every name gives the same elements.
      if (!plain.has(kind)) plain.set(kind, names);
      expect(names).toEqual(plain.get(kind));
      expect($('[onload], [onfocus], [onerror]').length).toBe(0);
    }
    const typed = encodeURIComponent(name);
    const { $ } = await visit(`/report/${REPORTS.full}/publish?name=${typed}`);
    expect($('[onload], [onfocus], [onerror]').length).toBe(0);
    const [frame] = $('textarea#embed-1').toArray();
    expect(load($(frame).text())('iframe').attr('title')).toContain(name);
  });
  await fc.assert(law, { numRuns: 25 });
});
