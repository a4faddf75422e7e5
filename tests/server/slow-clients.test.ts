import { connect, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PageHandler } from '../../src/server/on-demand.ts';
import { expectRefusal } from './guarded.ts';
import { nextConnection, pretend } from './pretend.ts';
import { held } from './pretended.ts';
import { dial, get, request, throwBytes } from './raw.ts';

const HOST = 'Host: localhost';
/** Milliseconds; as in production, only a hundred times less. */
const SHORT = { request: 100, check: 20 };
const LARGE = 64 * 1024 * 1024;
const large = { files: new Map([['/large', held('a'.repeat(LARGE))]]) };

/** A form that reads what it is sent. */
const readBody: PageHandler = (incoming, response) => {
  incoming.resume().once('end', () => response.end('read'));
};
const post = (...lines: readonly string[]) =>
  request('POST /audit/answers HTTP/1.1', HOST, 'Origin: http://localhost:4321', ...lines);

function every(milliseconds: number, act: () => void): void {
  const timer = setInterval(act, milliseconds);
  onTestFinished(() => clearInterval(timer));
}

/** The bytes that came in all. */
async function readToEnd(client: Socket): Promise<number> {
  client.on('error', () => undefined).resume();
  await new Promise((closed) => client.once('close', closed));
  return client.bytesRead;
}

describe('a client that does not finish its request gets 408', () => {
  test.each([
    ['its first line', 'GET /bui'],
    ['its headers', `GET /built HTTP/1.1\r\n${HOST}\r\nAccept`],
    ['its form', `${post('Content-Length: 10')}abc`],
    ['its form, which was asked for', post('Content-Length: 10', 'Expect: 100-continue')],
  ])('%s', async (_, bytes) => {
    const { port } = await pretend({ connections: SHORT, handlePage: readBody });
    const answers = await throwBytes(port, bytes);
    const answer = answers.filter(({ status }) => status !== 100);
    expect(answer.map(({ status }) => status)).toEqual([408]);
    answer.forEach(expectRefusal);
  });

  test('though it sends a byte now and then', async () => {
    const { port } = await pretend({ connections: SHORT });
    const wire = await dial(port);
    wire.write(`GET /built HTTP/1.1\r\n${HOST}\r\nAccept: `);
    every(5, () => wire.write('a'));
    expect((await wire.closed).map(({ status }) => status)).toEqual([408]);
  });

  test('but one answer where the page does not wait for the body', async () => {
    const { port } = await pretend({ connections: SHORT });
    const bytes = request('GET /built HTTP/1.1', HOST, 'Content-Length: 10');
    const answers = await throwBytes(port, bytes);
    expect(answers.map(({ status, body }) => [status, body])).toEqual([[200, 'A built page']]);
  });
});

describe('a connection is closed', () => {
  test('that never says a word', async () => {
    const { port } = await pretend({ connections: { idle: 50 } });
    expect(await throwBytes(port, '')).toEqual([]);
  });

  test('whose client rests longer than connections are kept', async () => {
    const { port } = await pretend({ connections: { keepAlive: 50 } });
    const answers = await throwBytes(port, request('GET /built HTTP/1.1', HOST));
    expect(answers.map(({ status }) => status)).toEqual([200]);
  });

  test('whose client reads nothing of its answer', async () => {
    const app = await pretend({ ...large, connections: { idle: 100 } });
    const client = connect(app.port, '127.0.0.1');
    const side = await nextConnection(app);
    client.write(get('/large'));
    await new Promise((closed) => side.once('close', closed));
    expect(await readToEnd(client)).toBeLessThan(LARGE);
  });

  test('whose client reads its answer drop by drop', async () => {
    const app = await pretend({ ...large, connections: { answer: 200, check: 20 } });
    const client = connect(app.port, '127.0.0.1');
    const side = await nextConnection(app);
    client.write(get('/large'));
    every(5, () => client.read(1024));
    await new Promise((closed) => side.once('close', closed));
    expect(await readToEnd(client)).toBeLessThan(LARGE);
  });

  test('that is one too many, until another ends', async () => {
    const { port } = await pretend({ connections: { most: 1 } });
    const first = await dial(port);
    const second = await dial(port);
    expect(await second.closed).toEqual([]);
    first.socket.destroy();
    await first.closed;
    await expect
      .poll(() => throwBytes(port, get('/built')).then(([answer]) => answer?.status))
      .toBe(200);
  });
});
