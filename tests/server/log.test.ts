import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ASKED, SECRETS, startAndAsk } from './asked.ts';
import { askRaw, get } from './raw.ts';
import { type Started, startServer } from './started.ts';

let server: Started;
let lines: readonly Record<string, unknown>[];

beforeAll(async () => {
  server = await startAndAsk();
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
