import { STATUS_CODES } from 'node:http';
import { expect } from 'vitest';
import { SECURITY_HEADERS } from '../../src/server/headers.ts';
import { type Answer, askRaw, get } from './raw.ts';

/** What the server itself must say with every answer, errors and all. */
export function expectGuarded({ status, reason, headers }: Answer): void {
  expect(reason).toBe(STATUS_CODES[status]);
  for (const name of Object.keys(SECURITY_HEADERS)) {
    expect(headers).toHaveProperty([name.toLowerCase()]);
  }
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  for (const absent of ['server', 'x-powered-by', 'set-cookie']) {
    expect(headers).not.toHaveProperty([absent]);
  }
}

/** What a refusal must be beside that: a word to the visitor, kept by nobody, leading nowhere. */
export function expectRefusal(answer: Answer): void {
  const { headers, body } = answer;
  expectGuarded(answer);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers).not.toHaveProperty('location');
  expect(body).toMatch(/^[A-Z][\w .,'/-]+\.$/);
  expect(body).not.toContain('evil');
}

/** The server lives: it answers a chapter. */
export async function expectAlive(port: number): Promise<void> {
  const { status, body } = await askRaw(port, get('/playbook/support'));
  expect(status).toBe(200);
  expect(body).toContain('</html>');
}
