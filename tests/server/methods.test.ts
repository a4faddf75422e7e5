import { afterEach, describe, expect, inject, test } from 'vitest';
import { expectAlive, expectGuarded, expectRefusal } from './guarded.ts';
import { askRaw, get, request } from './raw.ts';

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
