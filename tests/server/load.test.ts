import { describe, expect, test } from 'vitest';
import type { PageHandler } from '../../src/server/on-demand.ts';
import { expectGuarded, expectRefusal } from './guarded.ts';
import { pretend, waitingPage } from './pretend.ts';
import { echo } from './pretended.ts';
import { askRaw, get, request } from './raw.ts';

const LOOPBACK = ['loopback'];
const many = { each: 1e6, all: 1e6 };
const image = (name: string | number) => `/scorecard/${name}/card.png`;

const post = (...lines: readonly string[]) =>
  request(
    'POST /audit/answers HTTP/1.1',
    'Host: localhost',
    'Origin: http://localhost:4321',
    'Content-Length: 0',
    'Connection: close',
    ...lines,
  );
let count = 0;
/** What is costly, asked for by a client that says it is at this address. */
const COSTLY = {
  image: (...lines: readonly string[]) => get(image(`n${++count}`), ...lines),
  form: post,
};
const from = (address: string) => `X-Forwarded-For: ${address}`;

describe.each(['image', 'form'] as const)('what is costly (%s)', (kind) => {
  const ask = COSTLY[kind];
  const rates = (each: number, all: number) => ({
    limits: { rates: { image: many, form: many, [kind]: { each, all } } },
  });

  test('is given to one client so many times, then refused it with 429', async () => {
    const { port } = await pretend({ ...rates(2, 1e6), trustedProxies: LOOPBACK });
    const statuses = [];
    for (let time = 0; time < 4; time++) {
      statuses.push((await askRaw(port, ask(from('192.0.2.1')))).status);
    }
    expect(statuses).toEqual([200, 200, 429, 429]);
    const refusal = await askRaw(port, ask(from('192.0.2.1')));
    expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refusal.headers['retry-after'])).toBeLessThanOrEqual(60);
    expectRefusal(refusal);
    expect((await askRaw(port, ask(from('192.0.2.2')))).status).toBe(200);
  });

  test('is given to all so many times, then refused them with 503', async () => {
    const { port } = await pretend({ ...rates(1e6, 2), trustedProxies: LOOPBACK });
    const statuses = [];
    for (let client = 1; client < 5; client++) {
      const answer = await askRaw(port, ask(from(`192.0.2.${client}`)));
      statuses.push(answer.status);
      if (answer.status === 503) expect(answer.headers['retry-after']).toMatch(/^\d+$/);
    }
    expect(statuses).toEqual([200, 200, 503, 503]);
  });

  test('is not refused to all for what one client may not have', async () => {
    const { port } = await pretend({ ...rates(1, 3), trustedProxies: LOOPBACK });
    for (let time = 0; time < 5; time++) await askRaw(port, ask(from('192.0.2.1')));
    expect((await askRaw(port, ask(from('192.0.2.2')))).status).toBe(200);
  });

  test.each([
    ['no proxy is trusted', []],
    ['another proxy is trusted', ['192.0.2.99', '10.0.0.0/8']],
  ])('is counted by connection where %s', async (_, trustedProxies) => {
    const { port } = await pretend({ ...rates(1, 1e6), trustedProxies });
    expect((await askRaw(port, ask(from('192.0.2.1')))).status).toBe(200);
    expect((await askRaw(port, ask(from('192.0.2.2')))).status).toBe(429);
  });

  test('is counted by what the trusted proxy saw, not by what the client claims', async () => {
    const { port } = await pretend({ ...rates(1, 1e6), trustedProxies: LOOPBACK });
    const claim = (who: string) => askRaw(port, ask(from(`${who}, 192.0.2.1`)));
    expect((await claim('198.51.100.1')).status).toBe(200);
    expect((await claim('198.51.100.2')).status).toBe(429);
  });

  test('does not shut out what costs little', async () => {
    const { port } = await pretend(rates(0, 0));
    expect((await askRaw(port, ask())).status).toBe(429);
    for (const target of ['/built', '/report/1', '/scorecard/1']) {
      expect((await askRaw(port, get(target))).status).toBe(200);
    }
  });
});

describe('images', () => {
  test('wait in a bounded queue; past it comes 503', async () => {
    const { handlePage, calls, asked, release } = waitingPage();
    const { port, metrics } = await pretend({ handlePage, limits: { queue: 2 } });
    const waiting = [1, 2, 3].map((name) => askRaw(port, get(image(name))));
    await asked;
    await expect
      .poll(() => metrics.registry.getSingleMetricAsString('render_queue_length'))
      .toMatch(/^render_queue_length 3$/m);

    const refusal = await askRaw(port, get(image(4)));
    expect([refusal.status, refusal.headers['retry-after']]).toEqual([503, '5']);
    expectRefusal(refusal);
    // One at a time; pages go past.
    expect(calls).toEqual([image(1)]);
    expect((await askRaw(port, get('/built'))).status).toBe(200);

    release();
    expect((await Promise.all(waiting)).map(({ body }) => body)).toEqual([1, 2, 3].map(image));
    expect((await askRaw(port, get(image(4)))).status).toBe(200);
  });
});

describe('equal requests', () => {
  test('that come at once share one answer, and later ones have it kept', async () => {
    const { handlePage, calls, asked, release } = waitingPage();
    const { port, metrics } = await pretend({ handlePage, limits: { queue: 0 } });
    const together = Array.from({ length: 20 }, () => askRaw(port, get(image('same'))));
    await asked;
    await expect
      .poll(() => metrics.registry.getSingleMetricAsString('kept_answers_total'))
      .toContain('{result="miss"} 20');
    release();
    const answers = await Promise.all(together);
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    answers.forEach(expectGuarded);
    expect((await askRaw(port, get(image('same')))).body).toBe(image('same'));
    expect(calls).toEqual([image('same')]);
  });

  test.each<[string, string, number, Record<string, string>]>([
    ['private', '/scorecard/1', 200, { 'Cache-Control': 'private, no-store' }],
    ['no success', '/scorecard/1', 404, { 'Cache-Control': 'public, max-age=60' }],
    ['for one visitor', '/report/1', 200, { 'Cache-Control': 'public, max-age=60' }],
  ])('are answered anew where the answer is %s', async (_, target, status, headers) => {
    let calls = 0;
    const handlePage: PageHandler = (_request, response) => {
      response.writeHead(status, headers).end(`${++calls}`);
    };
    const { port } = await pretend({ handlePage });
    const bodies = [await askRaw(port, get(target)), await askRaw(port, get(target))];
    expect(bodies.map(({ body }) => body)).toEqual(['1', '2']);
  });

  test('with other queries are other requests', async () => {
    const { port } = await pretend({ handlePage: echo });
    for (const target of ['/scorecard/1', '/scorecard/1?a', '/scorecard/1?b']) {
      expect((await askRaw(port, get(target))).body).toBe(target);
    }
  });
});
