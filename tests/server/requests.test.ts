import { afterEach, describe, expect, inject, test } from 'vitest';
import { expectAlive, expectGuarded, expectRefusal } from './guarded.ts';
import { askRaw, dial, get, request, throwBytes } from './raw.ts';

const port = inject('port');
const HOST = 'Host: localhost';
const CLOSE = 'Connection: close';
afterEach(() => expectAlive(port));

describe('a method that no page answers to gets 405 and is told which do', () => {
  test.each([
    'TRACE',
    'OPTIONS',
    'PUT',
    'DELETE',
    'PATCH',
    'PROPFIND',
    'QUERY',
    'SOURCE',
    'M-SEARCH',
    'POST',
  ])('%s', async (method) => {
    const answer = await askRaw(port, request(`${method} /playbook HTTP/1.1`, HOST, CLOSE));
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD');
    expectRefusal(answer);
  });

  test.each([
    ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1'],
    ['OPTIONS for the whole server', 'OPTIONS * HTTP/1.1'],
    ['PUT of a probe', 'PUT /healthz HTTP/1.1'],
    ['POST of a probe', 'POST /readyz HTTP/1.1'],
    ['POST of a report', 'POST /report/1PJl_BBQAMABECAIAMEBgYA HTTP/1.1'],
    ['POST of a scorecard', 'POST /scorecard/x HTTP/1.1'],
    ['POST of nothing', 'POST /nowhere HTTP/1.1'],
    ["POST of one of Astro's actions", 'POST /_actions/x HTTP/1.1'],
  ])('%s', async (_, line) => {
    const answer = await askRaw(port, request(line, HOST, 'Origin: http://localhost:4321', CLOSE));
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD');
    expectRefusal(answer);
  });

  test('a preflight of the form', async () => {
    const answer = await askRaw(
      port,
      request(
        'OPTIONS /audit/answers HTTP/1.1',
        HOST,
        'Origin: http://evil.example',
        'Access-Control-Request-Method: POST',
        CLOSE,
      ),
    );
    expect(answer.status).toBe(405);
    expect(answer.headers['allow']).toBe('GET, HEAD, POST');
    expect(Object.keys(answer.headers).filter((name) => /^access-control/.test(name))).toEqual([]);
  });
});

describe('what is no HTTP gets 400', () => {
  test.each([
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a version of HTTP/2', request('GET / HTTP/2.0', HOST)],
    ['a version that never was', request('GET / HTTP/1.2', HOST)],
    ['HTTP/0.9', 'GET /\r\n\r\n'],
    ['HTTP/1.0 without a host', request('GET / HTTP/1.0')],
    ['an unknown method', request('BREW / HTTP/1.1', HOST)],
    ['a method in small letters', request('get / HTTP/1.1', HOST)],
    ['no method', request('/ HTTP/1.1', HOST)],
    ['garbage', '\x01\x02\xff\xfe\x00\r\n\r\n'],
    ['a TLS greeting', '\x16\x03\x01\x00\xf1\x01\x00\x00\xed\x03\x03'],
    ['a command of SMTP', 'EHLO evil.example\r\n'],
    ['a folded header', get('/', 'Accept: a\r\n b')],
    ['a folded host', request('GET / HTTP/1.1', 'Host: localhost\r\n evil', CLOSE)],
    ['a first header that is folded', request('GET / HTTP/1.1', ' Accept: a', HOST, CLOSE)],
    ['line feeds alone', `GET / HTTP/1.1\n${HOST}\n\n`],
    ['a line feed among headers', get('/', 'Accept: a\nX: b')],
    ['a carriage return in a header', get('/', 'Accept: a\rb')],
    ['NUL in a header', get('/', 'Accept: a\0b')],
    ['a header without a name', get('/', ': a')],
    ['a header without a colon', get('/', 'Accept')],
    ['a space before the colon', request('GET / HTTP/1.1', 'Host : localhost', CLOSE)],
  ])('%s', async (_, bytes) => {
    const answer = await askRaw(port, bytes);
    expect(answer.status).toBe(400);
    expect(answer.headers['connection']).toBe('close');
    expectRefusal(answer);
  });
});

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

describe('Expect', () => {
  const form = (...lines: readonly string[]) =>
    request('POST /audit/answers HTTP/1.1', HOST, ...lines, CLOSE);
  const urlencoded = 'Content-Type: application/x-www-form-urlencoded';

  test('of anything unknown gets 417', async () => {
    const answer = await askRaw(port, form('Expect: 200-ok', 'Content-Length: 2'));
    expect(answer.status).toBe(417);
    expectRefusal(answer);
  });

  test.each<[string, number, readonly string[]]>([
    ['too large', 413, ['Content-Length: 10000000']],
    ['foreign', 403, ['Content-Length: 3', 'Origin: http://evil.example']],
  ])('a form that is %s is refused before it is sent', async (_, status, lines) => {
    const answer = await askRaw(port, form('Expect: 100-continue', ...lines));
    expect(answer.status).toBe(status);
    expectRefusal(answer);
  });

  test('a form that is welcome is asked for', async () => {
    const wire = await dial(port);
    wire.write(
      form(
        'Expect: 100-continue',
        'Content-Length: 3',
        'Origin: http://localhost:4321',
        urlencoded,
      ),
    );
    await expect.poll(wire.text).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    wire.write('a=b');
    expect((await wire.closed).map(({ status }) => status)).toEqual([100, 422]);
  });
});

describe('Upgrade is not taken up: the page is answered', () => {
  test.each([
    ['to a socket', ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13']],
    ['to HTTP/2', ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMA']],
    ['to TLS', ['Connection: Upgrade', 'Upgrade: TLS/1.2']],
  ])('%s', async (_, lines) => {
    const answer = await askRaw(port, get('/playbook', ...lines));
    expect(answer.status).toBe(200);
    expectGuarded(answer);
  });
});

describe('a form', () => {
  const post = (...lines: readonly string[]) =>
    request(
      'POST /audit/answers HTTP/1.1',
      HOST,
      'Content-Type: application/x-www-form-urlencoded',
      'Content-Length: 12',
      ...lines,
      CLOSE,
    );

  test.each([
    ['of another site', ['Origin: http://evil.example']],
    ['of a site whose name begins like ours', ['Origin: http://localhost.evil.example:4321']],
    ['of our name at another port', ['Origin: http://localhost:9999']],
    ['of our name by another protocol', ['Origin: https://localhost:4321']],
    ['of nobody', ['Origin: null']],
    ['of no origin', []],
    ['of garbage', ['Origin: ://']],
    ['of two origins', ['Origin: http://localhost:4321', 'Origin: http://evil.example']],
    ['of a link from our pages', ['Referer: http://localhost:4321/audit']],
  ])('%s gets 403', async (_, lines) => {
    const answer = await askRaw(port, `${post(...lines)}length=quick`);
    expect(answer.status).toBe(403);
    expectRefusal(answer);
  });

  test.each([
    ['the configured site', 'Origin: http://localhost:4321'],
    ['the host that is asked', 'Origin: http://localhost'],
  ])('of %s is read', async (_, origin) => {
    const answer = await askRaw(port, `${post(origin)}length=quick`);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Error');
    expectGuarded(answer);
  });
});
