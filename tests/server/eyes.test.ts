import type { FastifyBaseLogger } from 'fastify';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Eyes } from '../../src/server/eyes.ts';
import { type Metrics, makeMetrics } from '../../src/server/metrics.ts';

/** Eyes on a log that keeps its lines. */
function open() {
  const lines: Record<string, unknown>[] = [];
  const log = { info: (line: Record<string, unknown>) => lines.push(line) };
  const metrics: Metrics = makeMetrics({ queueLength: () => 0, beforeRead: () => undefined });
  const eyes = new Eyes(metrics, log as unknown as FastifyBaseLogger, (path) => path === '/audit');
  const see = (target: string, number = 1) =>
    eyes.see({ reqId: `req-${number}`, target, method: 'GET', status: 200, milliseconds: 1.234 });
  const counted = async () => (await metrics.requests.get()).values;
  return { lines, eyes, see, counted };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-29T12:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

test('answers are written down together, each with the time it was sent', () => {
  const { lines, see } = open();
  see('/audit?name=Acme', 1);
  vi.advanceTimersByTime(150);
  see('/report/secret', 2);
  expect(lines).toEqual([]);
  vi.advanceTimersByTime(50);
  const both = { method: 'GET', status: 200, ms: 1.23 };
  expect(lines).toEqual([
    { time: '2026-11-29T12:00:00.000Z', reqId: 'req-1', route: '/audit', ...both },
    { time: '2026-11-29T12:00:00.150Z', reqId: 'req-2', route: '/report/:token', ...both },
  ]);
});

test('what comes after they were written down waits anew', () => {
  const { lines, see } = open();
  see('/audit');
  vi.advanceTimersByTime(200);
  see('/audit');
  expect(lines).toHaveLength(1);
  vi.advanceTimersByTime(200);
  expect(lines).toHaveLength(2);
});

test('many are not waited for', () => {
  const { lines, see } = open();
  for (let number = 1; number <= 600; number++) see('/audit', number);
  expect(lines).toHaveLength(512);
  expect(lines.at(-1)).toMatchObject({ reqId: 'req-512' });
  vi.advanceTimersByTime(200);
  expect(lines).toHaveLength(600);
});

test('they are counted when they are written down, and once', async () => {
  const { eyes, see, counted } = open();
  see('/audit');
  see('/audit');
  expect(await counted()).toEqual([]);
  eyes.writeDown();
  eyes.writeDown();
  vi.advanceTimersByTime(200);
  expect(await counted()).toEqual([
    expect.objectContaining({
      labels: { route: '/audit', method: 'GET', status: 200 },
      value: 2,
    }),
  ]);
});
