import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goldenReports, goldenScorecards } from '../fixtures/golden-tokens.ts';
import { askRaw, get, request, throwBytes } from './raw.ts';
import { type Started, startServer } from './started.ts';

const report = goldenReports.at(-1)?.token ?? '';
const scorecard = goldenScorecards.find(({ data }) => data.name !== null);
const card = scorecard?.token ?? '';
/** Nothing of it may be told. */
const SECRETS = [
  report,
  card,
  scorecard?.data.name ?? '',
  'Acme',
  'visitor.example',
  '203.0.113.7',
  '127.0.0.1',
  'campaign',
  'length=quick',
  'Mozilla',
  '?',
];

let server: Started;
let lines: readonly Record<string, unknown>[];

/** Every kind of request, each with a route of the log in front. */
const ASKED: readonly (readonly [route: string, status: number, bytes: string])[] = [
  ['/', 200, get('/')],
  ['/playbook/support', 200, get('/playbook/support?campaign=1')],
  ['/report/:token', 200, get(`/report/${report}?campaign=1`)],
  ['/report/:token/edit', 200, get(`/report/${report}/edit`)],
  ['/report/:token/publish', 200, get(`/report/${report}/publish?name=Acme`)],
  ['/report/:token/report.csv', 200, get(`/report/${report}/report.csv`)],
  ['/report/:token/report.json', 200, get(`/report/${report}/report.json`)],
  ['/report/:token', 404, get(`/report/${report}x`)],
  ['unknown', 404, get(`/reports/${report}`)],
  ['unknown', 404, get(`/report/${report}/`)],
  ['unknown', 400, get(`/report//${report}`)],
  ['/report/:token', 400, get(`/report/%ff${report}`)],
  ['/scorecard/:token', 200, get(`/scorecard/${card}?campaign=1`)],
  ['/scorecard/:token', 200, get(`/scorecard/${card}?campaign=1`)],
  ['/scorecard/:token/card.png', 200, get(`/scorecard/${card}/card.png`)],
  ['/playbook/:chapter/from/:link/:score', 200, get('/playbook/support/from/support/42')],
  ['/report/:token', 405, get(`/report/${report}`).replace('GET', 'DELETE')],
  ['/report/:token', 421, get(`/report/${report}`).replace('localhost', 'visitor.example')],
  ['/healthz', 200, get('/healthz')],
  [
    '/audit/answers',
    403,
    request(
      'POST /audit/answers HTTP/1.1',
      'Host: localhost',
      'Origin: http://visitor.example',
      'Content-Length: 12',
      'Connection: close',
    ).concat('length=quick'),
  ],
];

beforeAll(async () => {
  server = await startServer({ METRICS_PORT: '0', TRUSTED_PROXIES: 'loopback' });
  const about = [
    'User-Agent: Mozilla/5.0 (visitor)',
    'Referer: http://localhost:4321/report/x?campaign=1',
    'X-Forwarded-For: 203.0.113.7',
    'X-Request-Id: visitor.example',
    'Cookie: name=Acme',
  ].join('\r\n');
  for (const [, status, bytes] of ASKED) {
    const answer = await askRaw(server.port, bytes.replace('\r\n', `\r\n${about}\r\n`));
    expect([answer.status, bytes]).toEqual([status, bytes]);
  }
  await throwBytes(server.port, `GET /report/${report} garbage\r\n\r\n`);
  await server.logged(/"status":403/);
  lines = server.log.map((line) => JSON.parse(line)).filter((line) => 'reqId' in line);
});

afterAll(() => server.stop());

describe('the log', () => {
  test('has a line for every request, with an id, the route, the status and milliseconds', () => {
    expect(lines.map(({ route, status }) => [route, status])).toEqual(
      ASKED.map(([route, status]) => [route, status]),
    );
    for (const line of lines) {
      expect(line).toEqual({
        level: 30,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        reqId: expect.stringMatching(/^req-\w+$/),
        route: expect.any(String),
        method: expect.stringMatching(/^(GET|POST|DELETE)$/),
        status: expect.any(Number),
        ms: expect.any(Number),
      });
      expect(line['ms']).toBeGreaterThanOrEqual(0);
    }
    expect(new Set(lines.map(({ reqId }) => reqId)).size).toBe(lines.length);
  });

  test('tells no token, no name, no address and no query', () => {
    const told = lines.map((line) => JSON.stringify(line));
    for (const secret of SECRETS) {
      expect(secret).not.toBe('');
      expect(told.filter((line) => line.includes(secret))).toEqual([]);
    }
  });

  test('is all there is to read: nothing is told beside it', () => {
    const [metrics, ready, ...more] = server.errors;
    expect(metrics).toMatch(/^Metrics at /);
    expect(ready).toMatch(/^Ready at /);
    expect(more).toEqual([]);
  });

  test('is silent where it is told to be, and errors alone are not', async () => {
    const silent = await startServer({ LOG_LEVEL: 'error' });
    await askRaw(silent.port, get('/'));
    expect(await silent.stop()).toBe(0);
    expect(silent.log).toEqual([]);
  });
});

describe('the metrics', () => {
  const scrape = async (target = '/metrics') => {
    const { metricsPort } = server;
    if (metricsPort === null) throw new Error('There are no metrics.');
    return await askRaw(metricsPort, get(target));
  };

  test.each([
    ['requests', 'http_requests_total{route="/",method="GET",status="200"} 1'],
    [
      'requests of a kind',
      'http_requests_total{route="/scorecard/:token",method="GET",status="200"} 2',
    ],
    ['latency', 'http_request_duration_seconds_bucket{le="0.1",route="/report/:token"}'],
    ['latency in all', 'http_request_duration_seconds_count{route="/report/:token"} 5'],
    ['the render queue', 'render_queue_length 0'],
    ['kept answers that were there', 'kept_answers_total{result="hit"} 1'],
    ['kept answers that were not', 'kept_answers_total{result="miss"} 3'],
    ['refusals at the door', 'refused_total{reason="door"} 4'],
    ['forms of other sites', 'refused_total{reason="origin"} 1'],
    ['what is no request', 'refused_total{reason="malformed"} 1'],
    ['memory', 'process_resident_memory_bytes '],
    ['processor time', 'process_cpu_seconds_total '],
    ['the event loop', 'nodejs_eventloop_lag_seconds '],
  ])('tell %s', async (_, series) => {
    const { status, headers, body } = await scrape();
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/plain; version=/);
    expect(body).toContain(series);
  });

  test('tell no token, no name and no query', async () => {
    const { body } = await scrape();
    const series = body.split('\n').filter((line) => !line.startsWith('#'));
    for (const secret of SECRETS) {
      expect(series.filter((line) => line.includes(secret))).toEqual([]);
    }
  });

  test('stand alone at their address, and not among the pages', async () => {
    expect((await scrape('/')).status).toBe(404);
    expect((await askRaw(server.port, get('/metrics'))).status).toBe(404);
  });

  test('are on loopback alone', async () => {
    const other = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.internal === false && address.family === 'IPv4');
    const hosts = ['127.0.0.2', ...(other ? [other.address] : [])];
    for (const host of hosts) {
      const socket = connect({ host, port: server.metricsPort ?? 0 });
      const outcome = await new Promise((done) => {
        socket.once('connect', () => done('connected')).once('error', () => done('refused'));
      });
      socket.destroy();
      expect([host, outcome]).toEqual([host, 'refused']);
    }
  });

  test('are not served unless they are asked for', async () => {
    const plain = await startServer();
    expect(plain.metricsPort).toBeNull();
    expect(await plain.stop()).toBe(0);
  });
});
