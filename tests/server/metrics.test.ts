import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SECRETS, startAndAsk } from './asked.ts';
import { askRaw, get } from './raw.ts';
import { type Started, startServer } from './started.ts';

let server: Started;
beforeAll(async () => {
  server = await startAndAsk();
});
afterAll(() => server.stop());

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
    // A busy machine may say 503 for a moment.
    const page = async () => (await askRaw(server.port, get('/metrics'))).status;
    await expect.poll(page, { timeout: 20_000 }).toBe(404);
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
