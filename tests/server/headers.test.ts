import { describe, expect, test } from 'vitest';
import {
  builtHeaders,
  FOREVER,
  headersAt,
  SECURITY_HEADERS,
  wholePolicy,
} from '../../src/server/headers.ts';

describe('what every answer says', () => {
  test('is the same at an address that is nothing special', () => {
    const usual = { ...SECURITY_HEADERS, 'X-Frame-Options': 'DENY' };
    expect(headersAt('/playbook/support')).toEqual(usual);
    expect(headersAt('')).toEqual(usual);
  });

  test.each([
    ['/cards/home-1a2b3c4d.png', 'cross-origin'],
    ['/scorecard/AZaJ/card.png', 'cross-origin'],
    ['/scorecard/AZaJ/badge.svg', 'cross-origin'],
    ['/embed/AZaJ', 'cross-origin'],
    ['/scorecard/AZaJ', 'same-origin'],
    ['/embedded', 'same-origin'],
    ['/report/1hRm/embed/', 'same-origin'],
    ['/_astro/inter.1a2b3c4d.woff2', 'same-origin'],
    ['/report/1hRm/card.png', 'same-origin'],
  ])('lets pages of others show images and embeds alone: %s', (path, policy) => {
    expect(headersAt(path)['Cross-Origin-Resource-Policy']).toBe(policy);
  });

  test.each([
    ['/embed/AZaJ', undefined, '*'],
    ['/embed', 'DENY', "'none'"],
    ['/scorecard/AZaJ', 'DENY', "'none'"],
    ['/report/1hRm', 'DENY', "'none'"],
    ['/report/embed/1hRm', 'DENY', "'none'"],
    ['/', 'DENY', "'none'"],
  ])('lets pages of others frame embeds alone: %s', (path, options, ancestors) => {
    expect(headersAt(path)['X-Frame-Options']).toBe(options);
    expect(wholePolicy("default-src 'none'", path)).toBe(
      `default-src 'none'; frame-ancestors ${ancestors}`,
    );
  });

  test.each(['/report/1hRm', '/report/1hRm/report.csv', '/report/', '/audit/answers'])(
    'keeps %s private',
    (path) => {
      expect(headersAt(path)).toMatchObject({
        'Cache-Control': 'private, no-store',
        'X-Robots-Tag': 'noindex',
        'Referrer-Policy': 'same-origin',
      });
    },
  );

  test('keeps no comparison, and names none to other sites; the page itself may be found', () => {
    expect(headersAt('/compare')).toMatchObject({
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': 'same-origin',
    });
    expect(headersAt('/compare')).not.toHaveProperty('X-Robots-Tag');
  });

  test.each(['/', '/audit', '/reports', '/scorecard/AZaJ'])('does not hide %s', (path) => {
    expect(headersAt(path)).not.toHaveProperty('X-Robots-Tag');
    expect(headersAt(path)).not.toHaveProperty('Cache-Control');
  });
});

describe('a built file', () => {
  const meta = '<meta http-equiv="content-security-policy" content="default-src \'none\';">';

  test('has its type, with a charset if it is text', () => {
    const typeOf = (type: string) => builtHeaders('/a', type, null)['Content-Type'];
    expect(typeOf('text/markdown')).toBe('text/markdown; charset=utf-8');
    expect(typeOf('image/svg+xml')).toBe('image/svg+xml; charset=utf-8');
    expect(typeOf('font/woff2')).toBe('font/woff2');
  });

  test.each([
    ['/_astro/a.js', FOREVER],
    ['/cards/a.png', FOREVER],
    ['/rss.xml', 'public, max-age=0, must-revalidate'],
    ['/x/_astro/a.js', 'public, max-age=0, must-revalidate'],
  ])('is kept as long as its address lasts: %s', (path, expected) => {
    expect(builtHeaders(path, 'text/plain', null)['Cache-Control']).toBe(expected);
  });

  test('has the policy that stands in it, and may not be framed', () => {
    expect(builtHeaders('/', 'text/html', `<html>${meta}</html>`)).toHaveProperty(
      'Content-Security-Policy',
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(builtHeaders('/', 'text/html', '<html>')).toMatchObject(SECURITY_HEADERS);
  });

  test('names the fonts that it loads ahead', () => {
    const tag = (name: string) =>
      `<link rel="preload" href="/_astro/${name}.woff2" as="font" type="font/woff2" crossorigin>`;
    const html = `<html>${tag('newsreader.1a2b')}${tag('inter.3c4d')}<link rel="icon" href="/a"></html>`;
    expect(builtHeaders('/', 'text/html', html)['Link']).toBe(
      '</_astro/newsreader.1a2b.woff2>; rel=preload; as=font; crossorigin, </_astro/inter.3c4d.woff2>; rel=preload; as=font; crossorigin',
    );
    expect(builtHeaders('/embed', 'text/html', '<html></html>')['Link']).toBeUndefined();
  });

  test('has one semicolon between the directives of its policy', () => {
    for (const policy of ["default-src 'none'", "default-src 'none';", "default-src 'none'; "]) {
      expect(wholePolicy(policy, '/')).toBe("default-src 'none'; frame-ancestors 'none'");
    }
  });
});
