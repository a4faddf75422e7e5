import { afterEach, describe, expect, inject, test } from 'vitest';
import { expectAlive, expectRefusal } from './guarded.ts';
import { askRaw, get, request, throwBytes } from './raw.ts';

const port = inject('port');
const HOST = 'Host: localhost';
const CLOSE = 'Connection: close';
afterEach(() => expectAlive(port));

describe('a body', () => {
  const post = (...lines: readonly string[]) =>
    request('POST /audit/answers HTTP/1.1', HOST, ...lines);
  const long = 'a'.repeat(10_000_000);

  test.each<[string, number, string]>([
    ['longer than any form, and never sent', 413, post('Content-Length: 10000000', CLOSE)],
    ['in chunks that are none', 411, `${post('Transfer-Encoding: chunked')}evil\r\n`],
    ['in another coding', 411, post('Transfer-Encoding: gzip')],
    ['in a coding that looks like chunks', 411, post('Transfer-Encoding: xchunked')],
    ['in chunks, disguised', 400, `${post('Transfer-Encoding : chunked')}0\r\n\r\n`],
    ['of a length in words', 400, post('Content-Length: ten')],
    ['of a length below zero', 400, post('Content-Length: -1')],
    ['of a length with a sign', 400, post('Content-Length: +1')],
    ['of a length in another notation', 400, post('Content-Length: 0x10')],
    ['of a length beyond all numbers', 400, post('Content-Length: 99999999999999999999999')],
    ['of two lengths', 400, `${post('Content-Length: 1', 'Content-Length: 2')}ab`],
    ['of the same length twice', 400, `${post('Content-Length: 1', 'Content-Length: 1')}a`],
    ['of a list of lengths', 400, `${post('Content-Length: 1, 1')}a`],
  ])('%s gets %i, and the connection ends', async (_, status, bytes) => {
    const answer = await askRaw(port, bytes);
    expect(answer.status).toBe(status);
    expectRefusal(answer);
  });

  test.each<[string, number, string]>([
    ['longer than any form', 413, `${post('Content-Length: 10000000')}${long}`],
    ['in chunks', 411, `${post('Transfer-Encoding: chunked')}5\r\nhello\r\n0\r\n\r\n`],
    [
      'in chunks longer than any form',
      411,
      `${post('Transfer-Encoding: chunked')}989680\r\n${long}\r\n0\r\n\r\n`,
    ],
    [
      'in chunks with a page',
      411,
      `${request('GET / HTTP/1.1', HOST, 'Transfer-Encoding: chunked')}0\r\n\r\n`,
    ],
    [
      'for a page that takes none',
      405,
      `${request('POST / HTTP/1.1', HOST, 'Content-Length: 10000000')}${long}`,
    ],
  ])('%s gets %i, and the next request its own answer', async (_, status, bytes) => {
    const [refusal, next, ...more] = await throwBytes(port, bytes + get('/playbook'));
    if (refusal === undefined || next === undefined) throw new Error('There is no answer.');
    expect(refusal.status).toBe(status);
    expectRefusal(refusal);
    expect(next.status).toBe(200);
    expect(more).toEqual([]);
  });

  test.each([
    ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['chunks and a length', ['Transfer-Encoding: chunked', 'Content-Length: 5']],
    ['chunks twice', ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity']],
    ['chunks before another coding', ['Transfer-Encoding: chunked, identity']],
  ])('with %s smuggles no second request', async (_, lines) => {
    const answers = await throwBytes(port, `${post(...lines)}0\r\n\r\n${get('/playbook')}`);
    expect(answers).toHaveLength(1);
    for (const answer of answers) {
      expect([400, 411]).toContain(answer.status);
      expectRefusal(answer);
    }
  });

  test('that goes with a page is read past, not taken for a request', async () => {
    const inner = get('/nowhere');
    const bytes = request('GET / HTTP/1.1', HOST, `Content-Length: ${inner.length}`);
    const answers = await throwBytes(port, `${bytes}${inner}${get('/playbook')}`);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});
