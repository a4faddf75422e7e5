import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { REPORTS, SCORECARDS } from './on-demand.ts';
import { ask, builtPages, files } from './site.ts';

const built = [...files.keys()];
const hashed = built.filter((path) => /^\/(_astro|cards)\//.test(path));
const texts = [...builtPages, ...built.filter((path) => /\.(js|css|svg|xml|txt|json)$/.test(path))];
const REVALIDATED = 'public, max-age=0, must-revalidate';
const FOREVER = 'public, max-age=31536000, immutable';
const card = `/scorecard/${SCORECARDS.named}/card.png`;

describe('a built text', () => {
  test.each(texts)('%s is served compressed, and decodes to the same bytes', async (path) => {
    const accepting = (encoding: string) =>
      ask({ url: path, headers: { 'accept-encoding': encoding } });
    const [plain, brotli, gzip] = await Promise.all([
      accepting('identity'),
      accepting('gzip, deflate, br'),
      accepting('gzip'),
    ]);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.rawPayload.equals(files.get(path)?.body ?? Buffer.of())).toBe(true);
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true);
    for (const { headers, rawPayload } of [plain, brotli, gzip]) {
      expect(headers['vary']).toBe('Accept-Encoding');
      expect(headers['content-length']).toBe(String(rawPayload.length));
      expect(headers['content-type']).toMatch(/; charset=utf-8$/);
    }
  });

  test('is not sent in a form that the request refuses', async () => {
    const headers = { 'accept-encoding': 'br;q=0, gzip' };
    const answer = await ask({ url: '/', headers });
    expect(answer.headers['content-encoding']).toBe('gzip');
  });
});

describe('the page of a report, rendered on demand', () => {
  test('is sent compressed', async () => {
    const url = `/report/${REPORTS.full}`;
    const { headers, rawPayload } = await ask({ url, headers: { 'accept-encoding': 'gzip, br' } });
    expect(headers['content-encoding']).toMatch(/^(br|gzip)$/);
    expect(rawPayload.length).toBeLessThan(40_000);
  });
});

describe('caching', () => {
  test('what has a hash in its name never changes', async () => {
    expect(hashed.length).toBeGreaterThan(20);
    for (const path of hashed) {
      expect(path).toMatch(/[-.][\w-]{8}\.\w+$/);
      expect((await ask(path)).headers['cache-control'], path).toBe(FOREVER);
    }
    expect((await ask(card)).headers['cache-control']).toBe(FOREVER);
  });

  test('everything else is asked for again', async () => {
    for (const path of built.filter((name) => !hashed.includes(name))) {
      expect((await ask(path)).headers['cache-control'], path).toBe(REVALIDATED);
    }
  });

  test('a missing page is not kept', async () => {
    expect((await ask('/nowhere')).headers['cache-control']).toBe('no-store');
    expect((await ask('/scorecard/x/card.png')).headers['cache-control']).toBe('no-store');
  });

  describe.each(['/', '/playbook/support', '/favicon.svg', card])('the entity tag of %s', (url) => {
    const holding = (tags: string) => ask({ url, headers: { 'if-none-match': tags } });

    test('saves sending what is held', async () => {
      const { headers } = await ask(url);
      const tag = String(headers['etag']);
      expect(tag).toMatch(/^"[\w-]{22}"$/);
      for (const held of [tag, `"other", ${tag}`]) {
        const answer = await holding(held);
        expect(answer.statusCode, held).toBe(304);
        expect(answer.body).toBe('');
        expect(answer.headers['etag']).toBe(tag);
        expect(answer.headers['cache-control']).toBe(headers['cache-control']);
      }
    });

    test('is still known when a proxy has marked it as weak', async () => {
      const tag = String((await ask(url)).headers['etag']);
      expect((await holding(`W/${tag}`)).statusCode).toBe(304);
    });

    test('does not save sending what has changed', async () => {
      const { statusCode, body } = await holding('"other"');
      expect(statusCode).toBe(200);
      expect(body).not.toBe('');
    });
  });

  test('what is asked for by HEAD has the headers of GET and no body', async () => {
    for (const url of ['/', card, `/report/${REPORTS.full}`]) {
      const [get, head] = await Promise.all([ask(url), ask({ url, method: 'HEAD' })]);
      expect(head.statusCode).toBe(200);
      expect(head.rawPayload.length).toBe(0);
      for (const name of ['content-type', 'content-length', 'etag', 'cache-control']) {
        expect(head.headers[name], name).toBe(get.headers[name]);
      }
    }
  });
});

test('a form sent to a built page is refused, with the methods that it takes', async () => {
  for (const url of builtPages) {
    const { statusCode, headers } = await ask({ url, method: 'POST', payload: 'a=b' });
    expect([statusCode, headers['allow']]).toEqual([405, 'GET, HEAD']);
  }
});
