import { afterEach, describe, expect, inject, test } from 'vitest';
import { expectAlive, expectGuarded, expectRefusal } from './guarded.ts';
import { askRaw, dial, request } from './raw.ts';

const port = inject('port');
const HOST = 'Host: localhost';
const CLOSE = 'Connection: close';
afterEach(() => expectAlive(port));

describe('a form', () => {
  const post = (...lines: readonly string[]) =>
    request(
      'POST /audit/answers HTTP/1.1',
      HOST,
      'Content-Type: application/x-www-form-urlencoded',
      'Content-Length: 12',
      ...lines,
      CLOSE,
    );

  test.each([
    ['of another site', ['Origin: http://evil.example']],
    ['of a site whose name begins like ours', ['Origin: http://localhost.evil.example:4321']],
    ['of our name at another port', ['Origin: http://localhost:9999']],
    ['of our name by another protocol', ['Origin: https://localhost:4321']],
    ['of nobody', ['Origin: null']],
    ['of no origin', []],
    ['of garbage', ['Origin: ://']],
    ['of two origins', ['Origin: http://localhost:4321', 'Origin: http://evil.example']],
    ['of a link from our pages', ['Referer: http://localhost:4321/audit']],
  ])('%s gets 403', async (_, lines) => {
    const answer = await askRaw(port, `${post(...lines)}length=quick`);
    expect(answer.status).toBe(403);
    expectRefusal(answer);
  });

  test.each([
    ['the configured site', 'Origin: http://localhost:4321'],
    ['the host that is asked', 'Origin: http://localhost'],
  ])('of %s is read', async (_, origin) => {
    const answer = await askRaw(port, `${post(origin)}length=quick`);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Error');
    expectGuarded(answer);
  });
});

describe('Expect', () => {
  const form = (...lines: readonly string[]) =>
    request('POST /audit/answers HTTP/1.1', HOST, ...lines, CLOSE);
  const urlencoded = 'Content-Type: application/x-www-form-urlencoded';

  test('of anything unknown gets 417', async () => {
    const answer = await askRaw(port, form('Expect: 200-ok', 'Content-Length: 2'));
    expect(answer.status).toBe(417);
    expectRefusal(answer);
  });

  test.each<[string, number, readonly string[]]>([
    ['too large', 413, ['Content-Length: 10000000']],
    ['foreign', 403, ['Content-Length: 3', 'Origin: http://evil.example']],
  ])('a form that is %s is refused before it is sent', async (_, status, lines) => {
    const answer = await askRaw(port, form('Expect: 100-continue', ...lines));
    expect(answer.status).toBe(status);
    expectRefusal(answer);
  });

  test('a form that is welcome is asked for', async () => {
    const wire = await dial(port);
    wire.write(
      form(
        'Expect: 100-continue',
        'Content-Length: 3',
        'Origin: http://localhost:4321',
        urlencoded,
      ),
    );
    await expect.poll(wire.text).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    wire.write('a=b');
    expect((await wire.closed).map(({ status }) => status)).toEqual([100, 422]);
  });
});
