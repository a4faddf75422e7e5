import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { PageHandler } from '../../src/server/on-demand.ts';
import { pretend } from './pretend.ts';

const TEXT = 'A page that is long enough. '.repeat(100);
const page: PageHandler = ({ url, method }, response) => {
  const type = url?.endsWith('image') ? 'image/png' : 'text/html; charset=utf-8';
  response.writeHead(200, { 'Content-Type': type, 'X-Robots-Tag': 'of the page' });
  response.end(sayingOf(url ?? '', method));
};

function sayingOf(url: string, method?: string) {
  if (url.endsWith('silent') && method === 'HEAD') return undefined;
  return url.endsWith('short') ? 'short' : TEXT;
}

const DECODED = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (body: Uint8Array) => Buffer.from(body),
};

/** Asks over the wire, without what fetch decodes by itself. */
async function ask(path: string, accepted: string, method = 'GET') {
  const { port } = await pretend({ handlePage: page });
  const headers = { Host: 'localhost', 'Accept-Encoding': accepted };
  const question = request({ host: '127.0.0.1', port, path, method, headers, agent: false }).end();
  const [answer]: IncomingMessage[] = await once(question, 'response');
  if (answer === undefined) throw new Error('There was no answer.');
  return { headers: answer.headers, body: await buffer(answer) };
}

/** Reports are answered before the framework, other pages by it. */
test.each([
  ['gzip, deflate, br', 'br'],
  ['br;q=0.1, gzip', 'br'],
  ['gzip', 'gzip'],
  ['gzip;q=0', 'none'],
  ['identity', 'none'],
] as const)(
  'a rendered page to whom takes %s is compressed with %s',
  async (accepted, encoding) => {
    for (const path of ['/report/1hRm', '/compare']) {
      const { headers, body } = await ask(path, accepted);
      expect(headers['content-encoding']).toBe(encoding === 'none' ? undefined : encoding);
      expect(headers['content-length']).toBe(String(body.length));
      expect(headers.vary).toBe('Accept-Encoding');
      expect(DECODED[encoding](body).toString()).toBe(TEXT);
    }
  },
);

test.each(['/compare/image', '/compare/short'])('%s gains nothing by it', async (path) => {
  const { headers } = await ask(path, 'br');
  expect(headers['content-encoding']).toBeUndefined();
});

test('the head alone has no body, and none to compress', async () => {
  const { headers, body } = await ask('/report/1hRm', 'br', 'HEAD');
  expect([headers['content-encoding'], body.length]).toEqual([undefined, 0]);
  expect(headers['content-length']).toBe(String(TEXT.length));
  const silent = await ask('/compare/silent', 'br', 'HEAD');
  expect(silent.headers['content-length']).toBeUndefined();
});

test('a page may say a header of its own in place of that of its address', async () => {
  const { headers } = await ask('/report/1hRm', '');
  expect(headers['x-robots-tag']).toBe('of the page');
  expect(headers['cache-control']).toBe('private, no-store');
});
