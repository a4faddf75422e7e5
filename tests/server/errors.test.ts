import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectGuarded } from './guarded.ts';
import { type Answer, askRaw, get } from './raw.ts';
import { type Started, startServer } from './started.ts';

let server: Started;
beforeAll(async () => {
  server = await startServer({}, 'tests/server/troubled.ts');
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

function expectTrouble(answer: Answer, status: number): void {
  expect(answer.status).toBe(status);
  expectGuarded(answer);
  expect(answer.body).toBe('Something went wrong here. Try again in a moment.');
  expect(answer.headers['cache-control']).toBe('no-store');
}

const logged = async (message: string) =>
  JSON.parse(await server.logged(new RegExp(`"level":50.*${message}`)));

/** Pages that are rendered for one visitor, and those that are kept for all. */
describe.each([
  ['a private page', (name: string) => `/report/${name}`],
  ['a kept page', (name: string) => `/scorecard/${name}`],
  ['a drawn image', (name: string) => `/scorecard/${name}/card.png`],
])('an error in %s', (_, pathOf) => {
  test.each([
    ['at once', 'throws', 'thrown at once'],
    ['in a promise', 'rejects', 'thrown in a promise'],
    ['without a word', 'nothing', 'A page failed'],
    ['handed on', 'next', 'handed on'],
    ['midway', 'half', 'thrown midway'],
    ['while its answer is under way', 'breaks', 'broken midway'],
  ])('%s is answered 500 and logged, and others live', async (_when, name, message) => {
    const [bad, good] = await Promise.all([
      askRaw(server.port, get(pathOf(name))),
      askRaw(server.port, get(pathOf(`good-beside-${name}`))),
    ]);
    expectTrouble(bad, 500);
    expect(good.status).toBe(200);
    expect(await logged(message)).toMatchObject({ msg: 'A page failed' });
  });

  test('thrown later is logged, its page gets 503, and others live', async () => {
    const [bad, good] = await Promise.all([
      askRaw(server.port, get(pathOf('later'))),
      askRaw(server.port, get(pathOf('good-beside-later'))),
    ]);
    expectTrouble(bad, 503);
    expect(bad.headers['retry-after']).toMatch(/^\d+$/);
    expect(good.status).toBe(200);
    expect(await logged('thrown later')).toMatchObject({ msg: 'Uncaught' });
  });

  test('that nobody listens to is logged', async () => {
    const { status } = await askRaw(server.port, get(pathOf('unhandled')));
    expect(status).toBe(200);
    expect(await logged('nobody listens')).toMatchObject({ msg: 'Unhandled' });
  });

  test('is not kept: the next visitor asks anew', async () => {
    for (const _time of [1, 2]) {
      expectTrouble(await askRaw(server.port, get(pathOf('throws'))), 500);
    }
  });
});
