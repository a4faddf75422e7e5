import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goldenReports, goldenScorecards } from '../fixtures/golden-tokens.ts';
import { buildCopy } from './copies.ts';
import { type Answer, ask, exampleAt, freePort, type Nginx, startNginx } from './nginx.ts';
import { type Process, startProcess } from './process.ts';

const SITE = 'https://audit.example';
const report = `/report/${goldenReports[0]?.token}`;
const scorecard = `/scorecard/${goldenScorecards[0]?.token}`;
const embed = scorecard.replace('/scorecard/', '/embed/');
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd' };

let folder: string;
let processes: Process[];
let nginx: Nginx;
let font: string;

const visit = (path: string, headers = {}) =>
  ask(nginx.port, path, { headers: { ...BROWSER, ...headers } });

beforeAll(async () => {
  folder = buildCopy('behind-nginx', { SITE_URL: SITE });
  const ports = [await freePort(), await freePort(), await freePort()] as const;
  processes = [
    await startProcess(folder, SITE, ports[0]),
    await startProcess(folder, SITE, ports[1]),
  ];
  nginx = await startNginx(
    ports[2],
    exampleAt({ http: ports[2], processes: [ports[0], ports[1]] }),
  );
  const { body } = await ask(nginx.port, '/');
  font = /href="(\/_astro\/[^"]+\.woff2)"/.exec(body.toString())?.[1] ?? '';
}, 240_000);

afterAll(async () => {
  await nginx?.stop();
  await Promise.all((processes ?? []).map((one) => one.end('SIGTERM')));
});

describe('what is public and made from its address alone', () => {
  test.each([
    ['a scorecard', () => scorecard],
    ['the image of a scorecard', () => `${scorecard}/card.png`],
    ['a badge', () => `${scorecard}/badge.svg`],
    ['a scorecard in a frame', () => embed],
    ['a chapter that a report opens', () => '/playbook/support/from/support/42'],
    ['a hashed file', () => font],
  ])('is asked of a process once: %s', async (_, path) => {
    const first = await visit(path());
    const again = await visit(path());
    expect([first.status, first.headers['x-cache']]).toEqual([200, 'MISS']);
    expect([again.status, again.headers['x-cache']]).toEqual([200, 'HIT']);
    expect(again.body.equals(first.body)).toBe(true);
    const held = await visit(path(), { 'if-none-match': String(first.headers['etag']) });
    expect([held.status, held.headers['x-cache']]).toEqual([304, 'HIT']);
  });

  test('is kept in each of its forms', async () => {
    const path = '/playbook/support/from/support/43';
    for (const form of ['br', 'gzip', undefined]) {
      const headers = { 'accept-encoding': form ?? 'identity' };
      expect((await visit(path, headers)).headers['x-cache']).toBe('MISS');
      const again = await visit(path, headers);
      expect([again.headers['x-cache'], again.headers['content-encoding']]).toEqual(['HIT', form]);
    }
  });
});

test('a report is rendered anew each time, by whichever process', async () => {
  const rendered = () =>
    processes.flatMap(({ log }) => log).filter((line) => line.includes('"/report/:token"')).length;
  const before = rendered();
  for (let count = 0; count < 4; count += 1) {
    expect((await visit(report)).headers).not.toHaveProperty('x-cache');
  }
  await expect.poll(rendered).toBe(before + 4);
});

test.each([
  ['home', () => '/', 200],
  ['a hashed file', () => font, 200],
  ['a report', () => report, 200],
  ['a report as CSV', () => `${report}/report.csv`, 200],
  ['a scorecard', () => scorecard, 200],
  ['its image', () => `${scorecard}/card.png`, 200],
  ['a badge', () => `${scorecard}/badge.svg`, 200],
  ['a scorecard in a frame', () => embed, 200],
  ['a missing page', () => '/nowhere', 404],
  ['a bad report', () => '/report/x', 404],
  ['an address with a slash at its end', () => '/audit/', 301],
  ['a path to another host', () => '//evil.example/', 400],
])('the headers of %s pass unchanged', async (_, path, status) => {
  const [behind, direct] = await Promise.all([
    visit(path()),
    ask(processes[0]?.port ?? 0, path(), { headers: BROWSER }),
  ]);
  expect([behind.status, direct.status]).toEqual([status, status]);
  expect(ownHeaders(behind)).toEqual(ownHeaders(direct));
  expect(Object.keys(ownHeaders(behind)).length).toBeGreaterThan(8);
});

/** All but what each server says of its own connection. */
function ownHeaders({ headers }: Answer) {
  const names = /^(server|date|connection|keep-alive|x-cache|transfer-encoding|content-length)$/;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.test(name)));
}

describe('a form', () => {
  const post = (origin: string) =>
    ask(nginx.port, '/audit/answers', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'length=quick',
    });

  test('of the site arrives', async () => {
    const { status, body } = await post(SITE);
    expect(status).toBe(422);
    expect(body.toString()).toContain('Error: The audit on one page');
  });

  test.each(['https://evil.example', 'http://audit.example', 'null'])(
    'of %s is refused',
    async (origin) => {
      expect((await post(origin)).status).toBe(403);
    },
  );
});

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'no page fails when a process gets %s under load',
  async (signal) => {
    const [first] = processes;
    if (first === undefined) throw new Error('There is no process.');
    const paths = ['/', report, '/playbook/support', font, `${report}/report.json`];
    const statuses: number[] = [];
    let ended: Promise<void> | undefined;
    let asked = 0;
    const client = async () => {
      while (asked < 300) {
        asked += 1;
        if (asked === 100) ended = first.end(signal);
        const { status } = await visit(paths[asked % paths.length] ?? '/');
        statuses.push(status);
      }
    };
    await Promise.all(Array.from({ length: 8 }, client));
    await ended;
    expect(statuses.length).toBeGreaterThanOrEqual(300);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    processes[0] = await startProcess(folder, SITE, first.port);
  },
);
