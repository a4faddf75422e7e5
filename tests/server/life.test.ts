import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { expectGuarded } from './guarded.ts';
import { pretend, waitingPage } from './pretend.ts';
import { askRaw, dial, get, request, throwBytes } from './raw.ts';
import { startServer, startToFail } from './started.ts';

const HOST = 'Host: localhost';
const form = (...lines: readonly string[]) =>
  request(
    'POST /audit/answers HTTP/1.1',
    HOST,
    'Origin: http://localhost:4321',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 12',
    ...lines,
  );

async function started(...parameters: Parameters<typeof startServer>) {
  const server = await startServer(...parameters);
  onTestFinished(() => void server.process.kill('SIGKILL'));
  return server;
}

test('a server that is built already starts without building, and says so when it listens', async () => {
  const { log, errors, logged } = await started();
  await logged(/listening/);
  expect(errors).toEqual([expect.stringMatching(/^Ready at http:\/\/localhost:\d+$/)]);
  expect(log.map((line) => JSON.parse(line).msg)).toEqual([
    expect.stringMatching(/^Server listening at/),
  ]);
});

test('a server is one for production, unless the environment says otherwise', async () => {
  const tell = 'process.on("exit",()=>console.error(process.env.NODE_ENV))';
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(tell)}`;
  for (const [settings, expected] of [
    [{}, 'production'],
    [{ NODE_ENV: 'development' }, 'development'],
  ] as const) {
    const server = await started({ NODE_OPTIONS, ...settings });
    expect(await server.stop()).toBe(0);
    expect(server.errors.at(-1)).toBe(expected);
  }
});

describe.each(['SIGTERM', 'SIGINT'] as const)('after %s', (signal) => {
  test('what is in flight is finished, nothing new is taken on, and the end is in order', async () => {
    const server = await started();
    const [idle, busy] = await Promise.all([dial(server.port), dial(server.port)]);
    idle.write(request('GET /healthz HTTP/1.1', HOST));
    busy.write(`${form()}length`);
    await server.logged(/healthz/);

    server.process.kill(signal);
    await server.logged(/Stopping/);
    expect((await idle.closed).map(({ status }) => status)).toEqual([200]);
    const late: number[] = [];
    const knock = async () => {
      late.push(...(await throwBytes(server.port, get('/'))).map(({ status }) => status));
    };
    await expect.poll(() => knock().catch(({ code }) => code)).toBe('ECONNREFUSED');
    expect(late.filter((status) => status !== 503)).toEqual([]);
    busy.write('=quick');
    expect((await busy.closed).map(({ status }) => status)).toEqual([422]);
    expect(await server.ended).toBe(0);
  });
});

test('a request that never ends does not hold up the end', async () => {
  const server = await started({}, 'tests/server/troubled.ts');
  const wire = await dial(server.port);
  wire.write(form('Expect: 100-continue'));
  await expect.poll(wire.text).toContain('100 Continue');
  expect(await server.stop()).toBe(0);
});

describe('the probes', () => {
  const port = inject('port');

  test.each(['healthz', 'readyz'])('%s says yes to whoever asks', async (name) => {
    const bytes = request(`GET /${name} HTTP/1.1`, 'Host: 10.0.0.7:8080', 'Connection: close');
    for (const asked of [bytes, get(`/${name}`), request(`GET /${name} HTTP/1.0`)]) {
      const answer = await askRaw(port, asked);
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('no-store');
      expectGuarded(answer);
    }
  });

  test('a server that retires lives, is not ready, and takes nothing on', async () => {
    const { port: own, retire } = await pretend();
    retire();
    const ask = (target: string) => askRaw(own, request(`GET ${target} HTTP/1.1`, HOST));
    expect((await ask('/healthz')).status).toBe(200);
    for (const target of ['/readyz', '/built', '/report/1']) {
      const answer = await ask(target);
      expect(answer.status).toBe(503);
      expect(answer.headers['connection']).toBe('close');
      expectGuarded(answer);
    }
    expect((await ask('/built')).headers['retry-after']).toBe('1');
  });

  test('a server under pressure is not ready, and answers only what costs nothing', async () => {
    // No event loop is always on time within a millisecond.
    const { port: own } = await pretend({ limits: { stall: 1 } });
    await expect.poll(() => askRaw(own, get('/readyz')).then(({ status }) => status)).toBe(503);
    const page = await askRaw(own, get('/report/1'));
    expect([page.status, page.headers['retry-after']]).toEqual([503, '2']);
    expect((await askRaw(own, get('/built'))).status).toBe(200);
    expect((await askRaw(own, get('/healthz'))).status).toBe(200);
  });
});

test('an answer in flight when the server retires is the last of its connection', async () => {
  const { handlePage, asked, release } = waitingPage();
  const { port, retire, server } = await pretend({ handlePage });
  const wire = await dial(port);
  wire.write(request('GET /report/1 HTTP/1.1', HOST));
  await asked;
  retire();
  const ended = server.close();
  release();
  expect((await wire.closed).map(({ status }) => status)).toEqual([200]);
  await ended;
  expect(await throwBytes(port, get('/built')).catch(({ code }) => code)).toBe('ECONNREFUSED');
});

describe('a wrong setting stops the start with its name, its value and the remedy', () => {
  test.each([
    ['SITE_URL', 'audit.example', 'Write the address of the site, like https://audit.example.'],
    ['PORT', 'http', 'Write a port number from 0 to 65535.'],
    ['METRICS_PORT', '99999', 'Write a port number from 0 to 65535.'],
    [
      'ALLOWED_HOSTS',
      'https://a.example',
      'Write host names with commas between them, without ports: www.audit.example,10.0.0.5.',
    ],
    [
      'TRUSTED_PROXIES',
      'nginx',
      'Write addresses or networks with commas between them: 127.0.0.1,10.0.0.0/8.',
    ],
    ['LOG_LEVEL', 'loud', 'Write one of fatal, error, warn, info, debug, silent.'],
  ])('%s', async (name, value, remedy) => {
    expect(await startToFail({ [name]: value })).toEqual({
      code: 1,
      errors: ['The configuration is wrong:', `${name} is "${value}". ${remedy}`],
    });
  });

  test.each([
    ['PORT', 'HOST is "127.0.0.1" and PORT is'],
    ['METRICS_PORT', 'METRICS_PORT is'],
  ])('%s, where the port is taken', async (name, start) => {
    const port = String(inject('port'));
    expect(await startToFail({ [name]: port })).toEqual({
      code: 1,
      errors: [
        `${start} "${port}". The server cannot listen there (EADDRINUSE). Choose one that is free.`,
      ],
    });
  });
});
