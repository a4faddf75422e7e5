import { describe, expect, test } from 'vitest';
import { expectGuarded } from './guarded.ts';
import { nextConnection, pretend, waitingPage } from './pretend.ts';
import { askRaw, dial, get, request, throwBytes } from './raw.ts';

const HOST = 'Host: localhost';
const post = (...lines: readonly string[]) =>
  request('POST /audit/answers HTTP/1.1', HOST, 'Origin: http://localhost:4321', ...lines);

describe('requests in one breath', () => {
  test('are answered each, in order', async () => {
    const { port } = await pretend();
    const targets = Array.from({ length: 50 }, (_, at) => `/report/${at}`);
    const bytes = targets.map((target) => request(`GET ${target} HTTP/1.1`, HOST)).join('');
    const answers = await throwBytes(port, bytes + get('/built'));
    expect(answers.map(({ body }) => body)).toEqual([...targets, 'A built page']);
    answers.forEach(expectGuarded);
  });

  test('are answered in order though the first takes longest', async () => {
    const { handlePage, release, asked } = waitingPage();
    const { port } = await pretend({ handlePage });
    const wire = await dial(port);
    wire.write(request('GET /report/slow HTTP/1.1', HOST) + get('/built'));
    await asked;
    expect(wire.text()).toBe('');
    release();
    const answers = await wire.closed;
    expect(answers.map(({ body }) => body)).toEqual(['/report/slow', 'A built page']);
  });

  test('are answered up to the one that cannot be read', async () => {
    const { handlePage, release, asked } = waitingPage();
    const { port } = await pretend({ handlePage });
    const wire = await dial(port);
    wire.write(`${request('GET /report/slow HTTP/1.1', HOST)}garbage\r\n\r\n`);
    await asked;
    wire.write('more garbage\r\n\r\n');
    release();
    const answers = await wire.closed;
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
  });

  test('end where one says that it is the last', async () => {
    const { port } = await pretend();
    const answers = await throwBytes(port, get('/built') + get('/report/1'));
    expect(answers.map(({ body }) => body)).toEqual(['A built page']);
  });
});

describe('a client that goes away', () => {
  test('behind its request has its answer', async () => {
    const { port } = await pretend();
    const wire = await dial(port);
    wire.socket.end(request('GET /built HTTP/1.1', HOST));
    expect((await wire.closed).map(({ body }) => body)).toEqual(['A built page']);
  });

  test('in the midst of its request is told', async () => {
    const { port } = await pretend();
    const wire = await dial(port);
    wire.socket.end(`GET /built HTTP/1.1\r\n${HOST}\r\n`);
    expect((await wire.closed).map(({ status }) => status)).toEqual([400]);
  });

  test.each([
    ['before its answer', request('GET /report/slow HTTP/1.1', HOST)],
    ['in the midst of its form', `${post('Content-Length: 10')}abc`],
    ['where it wanted a tunnel', request('CONNECT evil.example:443 HTTP/1.1', HOST)],
    ['where it expected much', post('Expect: 200-ok', 'Content-Length: 10')],
  ])('without a word %s harms nobody', async (_, bytes) => {
    const { handlePage, release } = waitingPage();
    const app = await pretend({ handlePage });
    const [side, wire] = await Promise.all([nextConnection(app), dial(app.port)]);
    wire.write(bytes);
    await new Promise((read) => side.once('data', read));
    wire.socket.resetAndDestroy();
    await new Promise((closed) => side.once('close', closed));
    release();
    expect((await askRaw(app.port, get('/built'))).status).toBe(200);
  });

  test('half, while its page is made, leaves the server well', async () => {
    const { handlePage, release, asked } = waitingPage();
    const { port } = await pretend({ handlePage });
    const wire = await dial(port);
    wire.socket.end(request('GET /report/slow HTTP/1.1', HOST));
    await asked;
    release();
    expect((await wire.closed).map(({ body }) => body)).toEqual(['/report/slow']);
  });
});
