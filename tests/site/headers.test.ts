import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import type { InjectOptions } from 'fastify';
import { describe, expect, test } from 'vitest';
import { CALCULATORS, formPost, ON_DEMAND, REPORTS, SCORECARDS } from './on-demand.ts';
import { ask, builtPages, files, origin } from './site.ts';

const fileLike = (pattern: RegExp) => {
  const path = [...files.keys()].find((name) => pattern.test(name));
  if (path === undefined) throw new Error(`The built site has no file like ${pattern}.`);
  return path;
};
const SCRIPT = fileLike(/^\/_astro\/.*\.js$/);
const FONT = fileLike(/^\/_astro\/.*\.woff2$/);
const CARD = fileLike(/^\/cards\/.*\.png$/);
const report = `/report/${REPORTS.full}`;
const scorecard = `/scorecard/${SCORECARDS.named}`;
const oembed = `/oembed?url=${encodeURIComponent(origin + scorecard)}`;

const answers: readonly (readonly [name: string, status: number, request: InjectOptions])[] = [
  ['a built page', 200, { url: '/' }],
  ['a built page, headers only', 200, { url: '/', method: 'HEAD' }],
  ['a script', 200, { url: SCRIPT }],
  ['a font', 200, { url: FONT }],
  ['a built image', 200, { url: CARD }],
  ['the icon', 200, { url: '/favicon.svg' }],
  ['a report', 200, { url: report }],
  ['a report as CSV', 200, { url: `${report}/report.csv` }],
  ['a report as JSON', 200, { url: `${report}/report.json` }],
  ['a comparison', 200, { url: `/compare?a=${REPORTS.full}&b=${SCORECARDS.named}` }],
  ['a comparison of one', 422, { url: `/compare?a=${REPORTS.full}&b=x` }],
  ['a scorecard', 200, { url: scorecard }],
  ['a scorecard as JSON', 200, { url: `${scorecard}/scorecard.json` }],
  ['a scorecard as CSV', 200, { url: `${scorecard}/scorecard.csv` }],
  ['a schema', 200, { url: '/schemas/report-1.json' }],
  ['the image of a scorecard', 200, { url: `${scorecard}/card.png` }],
  ['the square image of a scorecard', 200, { url: `${scorecard}/square.png` }],
  ['the image of a scorecard for stories', 200, { url: `${scorecard}/story.png` }],
  ['an image that no scorecard has', 404, { url: `${scorecard}/poster.png` }],
  ['the image of a scorecard, headers only', 200, { url: `${scorecard}/card.png`, method: 'HEAD' }],
  ['a badge', 200, { url: `${scorecard}/badge.svg` }],
  ['a badge as PNG', 200, { url: `${scorecard}/audited.png` }],
  ['what a scorecard is shown elsewhere with', 200, { url: `${scorecard}/share` }],
  ['a QR code', 200, { url: `${scorecard}/qr.svg` }],
  ['the badge of a bad scorecard', 404, { url: '/scorecard/x/badge.svg' }],
  ['an answer of oEmbed', 200, { url: oembed }],
  ['a refusal of oEmbed', 400, { url: '/oembed' }],
  ['a page beside those that may be framed', 404, { url: '/embed' }],
  ['a report asked for through the folder of embeds', 200, { url: `/embed/%2e%2e${report}` }],
  ['a missing page', 404, { url: '/nowhere' }],
  ['a bad report', 404, { url: '/report/no%20token' }],
  ['the image of a bad scorecard', 404, { url: '/scorecard/x/card.png' }],
  ['an address that cannot be decoded', 400, { url: '/report/%zz' }],
  ['a form sent to a page', 405, { url: '/', method: 'POST' }],
  ['a form from another site', 403, { url: '/audit/answers', method: 'POST', payload: 'a=b' }],
  ['a refused form', 422, { url: '/audit/answers', ...formPost('length=quick') }],
  ['a method that no page has', 405, { url: '/', method: 'PUT' }],
];

describe.each(answers)('%s', (_, status, request) => {
  test('has every security header, sets no cookie and does not name its software', async () => {
    const { headers, statusCode } = await ask(request);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': expect.stringMatching(/^(strict-origin-when-cross-origin|same-origin)$/),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': expect.stringMatching(/^(same-origin|cross-origin)$/),
      'permissions-policy': expect.stringContaining('camera=()'),
      'content-security-policy': expect.stringMatching(
        /default-src 'none';.*frame-ancestors 'none'/,
      ),
    });
    for (const absent of ['set-cookie', 'server', 'x-powered-by']) {
      expect(headers).not.toHaveProperty(absent);
    }
  });
});

test('an answer of "not modified" has every security header', async () => {
  const { headers } = await ask('/');
  const again = await ask({ url: '/', headers: { 'if-none-match': String(headers['etag']) } });
  expect(again.statusCode).toBe(304);
  const names = Object.keys(headers).filter((name) => /^(x-|cross-|strict|refer|perm)/.test(name));
  expect(names.length).toBeGreaterThan(7);
  for (const name of names) expect(again.headers[name], name).toBe(headers[name]);
});

describe('the content security policy', () => {
  const pages: readonly InjectOptions[] = [
    ...builtPages.map((url) => ({ url })),
    ...ON_DEMAND.map(({ path, request }) => ({ ...request, url: path })),
    { url: '/nowhere' },
  ];

  test.each(pages)('of $url is in a header, whole and safe', async (request) => {
    const { headers, body } = await ask(request);
    const policy = String(headers['content-security-policy']);
    const directives = new Map(
      policy.split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'self'"]);
    const sources = [...directives.values()].flat();
    const strange = sources.filter(
      (source) => !/^('none'|'self'|data:|'sha256-[\w+/]+=*')$/.test(source),
    );
    // The index of the search is read by WebAssembly, which a policy must allow by name.
    expect(strange).toEqual(request.url === '/search' ? ["'wasm-unsafe-eval'"] : []);

    const $ = load(body);
    const inline = [
      ...$('style').toArray(),
      ...$('script:not([src]):not([type="application/ld+json"])').toArray(),
    ];
    const held = new Set<string>();
    for (const element of inline) {
      const hash = `'sha256-${createHash('sha256').update($(element).text()).digest('base64')}'`;
      const list = directives.get(element.name === 'style' ? 'style-src' : 'script-src');
      expect(list, $(element).text().slice(0, 60)).toContain(hash);
      held.add(hash);
    }
    const spare = sources.filter((source) => source.startsWith("'sha256-") && !held.has(source));
    // A page that is rendered on demand also names the inline scripts and the style of any island.
    const isBuilt = !ON_DEMAND.some(({ path }) => path === request.url);
    expect(spare.length, 'hashes of what the page does not hold').toBeLessThan(isBuilt ? 1 : 12);
    expect($('[style]').length, 'style attributes, which the policy refuses').toBe(0);
    expect(body).not.toMatch(/<[^>]+\son[a-z]+="/);
  });
});

describe('privacy', () => {
  const kept = ON_DEMAND.filter(({ path }) => /^\/(report|audit)\//.test(path));

  test.each([
    ...kept,
    { name: 'CSV', path: `${report}/report.csv` },
    { name: 'JSON', path: `${report}/report.json` },
  ])('$name is kept by no cache and found by no search engine', async (page) => {
    const request = 'request' in page ? page.request : {};
    const { headers } = await ask({ ...request, url: page.path });
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
    });
  });

  test.each(Object.entries(CALCULATORS))(
    'the figures of %s are kept nowhere',
    async (id, query) => {
      const own = await ask(`/numbers/${id}?${query}`);
      expect(own.headers).toMatchObject({
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'same-origin',
      });
      expect((await ask(`/numbers/${id}`)).headers).not.toHaveProperty('x-robots-tag');
    },
  );

  test('a scorecard may be cached and found', async () => {
    const { headers } = await ask(scorecard);
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+$/);
    expect(headers).not.toHaveProperty('x-robots-tag');
  });
});

test('a page says the same whatever host a proxy header names, and no page is sent to another host', async () => {
  for (const url of [report, scorecard, '/']) {
    const { body } = await ask(url);
    const forwarded = await ask({ url, headers: { 'x-forwarded-host': 'evil.example' } });
    expect(forwarded.body).toBe(body);
    const other = await ask({ url, headers: { host: 'evil.example' } });
    expect(other.statusCode).toBe(421);
    expect(other.body).not.toContain('evil.example');
  }
});
