import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { leaveWhole } from '../../src/server/leave-whole.ts';

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** Asks a server that answers like this; other clients are greeted meanwhile. */
async function serve(answer: (response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    if (request.url === '/other') return response.end('other');
    leaveWhole(response);
    return answer(response);
  });
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return (path: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path, agent: false }, resolve).on('error', reject);
    });
}

test('nothing of an answer leaves before its end, not even its head', async () => {
  let finish = () => {};
  const ask = await serve((response) => {
    response.writeHead(201, { 'X-Head': 'here' });
    response.write('one ');
    response.write(Buffer.from('two '));
    finish = () => response.end('three');
  });
  let hasBegun = false;
  const answer = ask('/').then((response) => {
    hasBegun = true;
    return response;
  });
  for (let count = 0; count < 5; count += 1) await text(await ask('/other'));
  expect(hasBegun).toBe(false);
  finish();
  const { statusCode, headers } = await answer;
  expect([statusCode, headers['x-head']]).toEqual([201, 'here']);
  expect(await text(await answer)).toBe('one two three');
});

test('whoever waits for a part or the end to be taken is told', async () => {
  const told: string[] = [];
  const ask = await serve((response) => {
    response.write('one ', () => {
      told.push('part');
      response.end(() => told.push('end'));
    });
  });
  expect(await text(await ask('/'))).toBe('one ');
  await expect.poll(() => told).toEqual(['part', 'end']);
});

test('an answer that fails on its way is no answer', async () => {
  const ask = await serve((response) => {
    response.writeHead(200);
    response.write('one', () => response.destroy());
  });
  await expect(ask('/')).rejects.toThrow('socket hang up');
});
