import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { REPORTS, SCORECARDS } from './on-demand.ts';
import { ask, origin, visit } from './site.ts';

const tokens = Object.entries(SCORECARDS);
const address = (token: string) => `${origin}/scorecard/${token}`;

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
