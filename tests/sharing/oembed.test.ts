import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { EMBED, embedSize } from '../../src/sharing/embed-size.ts';
import { oembedLinks, oembedOf, oembedXml } from '../../src/sharing/oembed.ts';
import { readOembedRequest } from '../../src/sharing/oembed-request.ts';
import { fc } from '../fixtures/arbitraries.ts';
import { scorecardOf } from './scorecards.ts';

const SITE = new URL('https://audit.example');
const ADDRESS = 'https://audit.example/scorecard/AZaJ';
const ANY = Number.POSITIVE_INFINITY;

const read = (query: string) => readOembedRequest(new URLSearchParams(query), SITE);
const url = (address: string) => `url=${encodeURIComponent(address)}`;

describe('a request', () => {
  test('is about a scorecard, as JSON and without bounds unless it says more', () => {
    expect(read(url(ADDRESS))).toEqual({
      ok: true,
      value: { token: 'AZaJ', format: 'json', most: { width: ANY, height: ANY } },
    });
    expect(read(`${url(ADDRESS)}&format=xml&maxwidth=300&maxheight=200`)).toEqual({
      ok: true,
      value: { token: 'AZaJ', format: 'xml', most: { width: 300, height: 200 } },
    });
  });

  test.each([
    'http://audit.example/scorecard/AZaJ',
    `${ADDRESS}/`,
    `${ADDRESS}?utm_source=x`,
    `${ADDRESS}#chain`,
    'https://audit.example/embed/AZaJ',
    'HTTPS://AUDIT.example:443/scorecard/AZaJ',
  ])('knows the scorecard by the address %s', (address) => {
    expect(read(url(address))).toMatchObject({ ok: true, value: { token: 'AZaJ' } });
  });

  test.each([
    'https://other.example/scorecard/AZaJ',
    'https://audit.example.other.example/scorecard/AZaJ',
    'https://audit.example@other.example/scorecard/AZaJ',
    'https://audit.example:8443/scorecard/AZaJ',
    'https://audit.example/',
    'https://audit.example/report/1hRm',
    'https://audit.example/scorecard/AZaJ/card.png',
    'https://audit.example/scorecard/',
    'https://audit.example/scorecard/A%20Z',
    'https://audit.example/scorecard/../report/1hRm',
  ])('about %s finds nothing', (address) => {
    expect(read(url(address))).toMatchObject({ ok: false, error: { status: 404 } });
  });

  test.each([
    ['', '"url" is missing'],
    ['maxwidth=300', '"url" is missing'],
    ['url=', 'no web address'],
    [url('audit.example/scorecard/AZaJ'), 'no web address'],
    [url('javascript:alert(1)'), 'no web address'],
    [url('ftp://audit.example/scorecard/AZaJ'), 'no web address'],
    [`${url(ADDRESS)}&maxwidth=wide`, '"maxwidth" is "wide"'],
    [`${url(ADDRESS)}&maxwidth=0`, '"maxwidth" is "0"'],
    [`${url(ADDRESS)}&maxheight=-1`, '"maxheight" is "-1"'],
    [`${url(ADDRESS)}&maxheight=1.5`, '"maxheight" is "1.5"'],
    [`${url(ADDRESS)}&maxheight=`, '"maxheight" is ""'],
    [`${url(ADDRESS)}&${url(ADDRESS)}`, '"url" is given twice'],
  ])('"%s" is refused, and told what to do', (query, message) => {
    const refused = read(query);
    expect(refused).toMatchObject({ ok: false, error: { status: 400 } });
    if (!refused.ok) expect(refused.error.message).toContain(message);
  });

  test.each(['yaml', '', 'JSON'])('for the format "%s" is not implemented', (format) => {
    expect(read(`${url(ADDRESS)}&format=${format}`)).toMatchObject({ error: { status: 501 } });
  });

  test('of any kind is answered, never thrown at', () => {
    const law = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = read(text);
      expect(found.ok || [400, 404, 501].includes(found.error.status)).toBe(true);
      expect(read(url(text)).ok).toBe(false);
    });
    fc.assert(law);
  });
});

describe('an answer', () => {
  const answer = (most = { width: ANY, height: ANY }, name: string | null = 'Acme') =>
    oembedOf(scorecardOf({ name, scoreAt: () => 50 }), {
      siteName: 'Audit',
      siteUrl: SITE,
      token: 'AZaJ',
      most,
      image: { path: '/scorecard/AZaJ/card.png', width: 1200, height: 630 },
    });

  test('is a frame with a title, a provider and a picture', () => {
    expect(answer()).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Acme: 50 of 100',
      author_name: 'Acme',
      provider_name: 'Audit',
      provider_url: 'https://audit.example',
      cache_age: 86_400,
      thumbnail_url: 'https://audit.example/scorecard/AZaJ/card.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
      html: '<iframe src="https://audit.example/embed/AZaJ" title="Acme: 50 of 100" width="600" height="400" loading="lazy" style="width:100%;max-width:600px;height:400px;border:0"></iframe>',
      width: 600,
      height: 400,
    });
    expect(answer(undefined, null)).not.toHaveProperty('author_name');
  });

  test('obeys every bound, its frame and its picture too', () => {
    const bounds = fc.record({ width: fc.integer({ min: 1, max: 2000 }), height: fc.nat(2000) });
    const law = fc.property(bounds, (most) => {
      const found = answer(most);
      for (const [name, bound] of [
        ['width', most.width],
        ['height', most.height],
        ['thumbnail_width', most.width],
        ['thumbnail_height', most.height],
      ] as const) {
        if (name in found) expect(Number(found[name])).toBeLessThanOrEqual(bound);
      }
      if (found['type'] === 'rich') {
        const frame = load(String(found['html']))('iframe');
        expect(frame.attr('width')).toBe(String(found['width']));
        expect(frame.attr('height')).toBe(String(found['height']));
      } else {
        expect(found).toMatchObject({ type: 'link', title: 'Acme: 50 of 100' });
        expect(found).not.toHaveProperty('html');
      }
    });
    fc.assert(law);
  });

  test('is a mere link where no frame fits', () => {
    expect(answer({ width: 200, height: ANY })['type']).toBe('link');
    expect(answer({ width: ANY, height: 100 })['type']).toBe('link');
    expect(embedSize({ width: 240, height: 110 })).toEqual({ width: 240, height: 110 });
    expect(embedSize({ width: ANY, height: ANY })).toEqual(EMBED);
  });

  test('says the same as XML', () => {
    const found = answer();
    const xml = oembedXml(found);
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>/);
    const $ = load(xml, { xml: true });
    const read_ = $('oembed')
      .children()
      .toArray()
      .map((element) => [element.name, $(element).text()]);
    expect(Object.fromEntries(read_)).toEqual(
      Object.fromEntries(Object.entries(found).map(([name, value]) => [name, String(value)])),
    );
  });
});

test('the links in a head ask about the address of the page, in both formats', () => {
  const { json, xml } = oembedLinks(ADDRESS);
  for (const [link, format] of [
    [json, 'json'],
    [xml, 'xml'],
  ] as const) {
    const { origin, pathname, search } = new URL(link);
    expect(origin + pathname).toBe('https://audit.example/oembed');
    expect(read(search)).toMatchObject({ ok: true, value: { token: 'AZaJ', format } });
  }
});
