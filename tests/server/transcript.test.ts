import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { type Said, Transcript } from '../../src/server/transcript.ts';

function listen() {
  const heard: (Said | Error)[] = [];
  const hear = (what: unknown) => heard.push(what as Said | Error);
  const request = new IncomingMessage(new Socket());
  return { heard, page: new Transcript(request, hear, hear), request };
}

const said = (status: number, headers: object, text: string) => ({
  status,
  headers,
  body: Buffer.from(text),
});

test('nothing of an answer is told before its end, not even its head', () => {
  const { heard, page } = listen();
  page.writeHead(201, { 'X-Head': 'here', 'Content-Length': 13 });
  expect(page.headersSent).toBe(true);
  page.write('one ');
  page.write(Buffer.from('two '));
  expect(heard).toEqual([]);
  page.end('three');
  expect(heard).toEqual([said(201, { 'x-head': 'here', 'content-length': '13' }, 'one two three')]);
});

test('a page that sets its status and says no more is heard', () => {
  const { heard, page } = listen();
  page.statusCode = 500;
  page.end();
  expect(heard).toEqual([said(500, {}, '')]);
});

test('a part of a larger memory is told as it is', () => {
  const { heard, page } = listen();
  page.end(new Uint8Array([0, 104, 105, 0]).subarray(1, 3));
  expect(heard).toEqual([said(200, {}, 'hi')]);
});

test('whoever waits for a part to be taken, or for the end, is told', async () => {
  const { page } = listen();
  const finished = new Promise((told) => page.once('finish', told));
  await new Promise<void>((told) => page.write('one', told));
  page.end();
  await finished;
});

test('an answer that breaks off is told with its reason, or without one', () => {
  const { heard, page, request } = listen();
  page.write('one');
  page.destroy();
  page.destroy(new Error('mine'));
  expect(heard.map(String)).toEqual(['Error: The page broke off', 'Error: mine']);
  expect(page.req).toBe(request);
});
