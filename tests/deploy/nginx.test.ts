import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hasOpenssl, makeCertificate } from './certificate.ts';
import { ask, exampleAt, freePort, type Nginx, startNginx } from './nginx.ts';

/** Stands for one process of the site: notes what it is asked, and answers or hangs up. */
interface Stand {
  readonly server: Server;
  readonly port: number;
  readonly asked: IncomingMessage[];
  hangsUp: boolean;
}

async function makeStand(): Promise<Stand> {
  const stand = { port: await freePort(), asked: [] as IncomingMessage[], hangsUp: false };
  const server = createServer((request, response) => {
    stand.asked.push(request);
    if (stand.hangsUp) request.socket.destroy();
    else response.writeHead(200, { 'Cache-Control': 'private, no-store' }).end('here');
  });
  await once(server.listen(stand.port, '127.0.0.1'), 'listening');
  return Object.assign(stand, { server });
}

const portsOf = ([one, other]: readonly [Stand, Stand]) => [one.port, other.port] as const;

let stands: readonly [Stand, Stand];
let nginx: Nginx;

beforeAll(async () => {
  stands = [await makeStand(), await makeStand()];
  const http = await freePort();
  nginx = await startNginx(http, exampleAt({ http, processes: portsOf(stands) }));
});

afterAll(async () => {
  await nginx?.stop();
  for (const { server } of stands ?? []) {
    server.closeAllConnections();
    server.close();
  }
});

beforeEach(() => {
  for (const stand of stands) {
    stand.asked.length = 0;
    stand.hangsUp = false;
  }
});

const allAsked = () => stands.flatMap(({ asked }) => asked);

test('a process learns the address of the client from nginx, not from the client', async () => {
  const headers = { 'x-forwarded-for': '9.9.9.9', 'x-forwarded-proto': 'gopher' };
  await ask(nginx.port, '/a', { headers: { ...headers, 'x-forwarded-host': 'evil.example' } });
  expect(allAsked().map((request) => request.headers)).toMatchObject([
    {
      host: 'audit.example',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'audit.example',
    },
  ]);
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.9, gzip;q=0.5', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['gzip;q=0', undefined],
  ['brotli', undefined],
  ['identity', undefined],
])('a client that takes "%s" is sent the form %s', async (line, form) => {
  await ask(nginx.port, '/a', { headers: { 'accept-encoding': line } });
  expect(allAsked().map(({ headers }) => headers['accept-encoding'])).toEqual([form]);
});

test('both processes are asked', async () => {
  for (let count = 0; count < 4; count += 1) await ask(nginx.port, '/a');
  expect(stands.map(({ asked }) => asked.length)).toEqual([2, 2]);
});

test('a page is asked of the other process when one hangs up, every time', async () => {
  stands[0].hangsUp = true;
  for (let count = 0; count < 6; count += 1) {
    expect((await ask(nginx.port, '/a')).status).toBe(200);
  }
});

test('a form is never sent twice', async () => {
  for (const stand of stands) stand.hangsUp = true;
  const form = { method: 'POST', body: 'a=b' };
  expect((await ask(nginx.port, '/audit/answers', form)).status).toBe(502);
  expect(allAsked().length).toBe(1);
});

test('what is private is kept by nobody, wherever it is', async () => {
  for (const path of ['/report/1hRm', '/scorecard/AZaJ']) {
    await ask(nginx.port, path);
    await ask(nginx.port, path);
  }
  expect(allAsked().length).toBe(4);
});

test('another host gets nothing, and nginx does not tell its version', async () => {
  const { status, headers } = await ask(nginx.port, '/', { headers: { host: 'evil.example' } });
  expect([status, headers['server']]).toEqual([421, 'nginx']);
  expect(allAsked()).toEqual([]);
});

test.runIf(hasOpenssl)('with its lines about TLS, http leads to https, which answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-tls-'));
  const [http, https] = [await freePort(), await freePort()];
  const tls = { https, ...makeCertificate(folder, 'audit.example') };
  const secure = await startNginx(http, exampleAt({ http, tls, processes: portsOf(stands) }));
  try {
    const { status, headers } = await ask(http, '/a?b=c');
    expect([status, headers['location']]).toEqual([301, 'https://audit.example/a?b=c']);
    const answer = await ask(https, '/a', { ca: readFileSync(tls.certificate, 'utf8') });
    expect([answer.status, answer.body.toString()]).toEqual([200, 'here']);
    expect(allAsked().at(-1)?.headers['x-forwarded-proto']).toBe('https');
  } finally {
    await secure.stop();
    rmSync(folder, { recursive: true });
  }
});
