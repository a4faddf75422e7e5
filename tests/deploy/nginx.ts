import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findNginx } from './find-nginx.ts';

const example = join(import.meta.dirname, '../../src/server/deploy/nginx.conf');

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks a server on loopback as a client of audit.example does. Rejects when the answer breaks off. */
export function ask(port: number, path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = question;
  return new Promise((resolve, reject) => {
    const sent = { host: 'audit.example', ...headers };
    const asked = request({ host: '127.0.0.1', port, path, method, headers: sent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A port of loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

export interface Nginx {
  readonly port: number;
  stop(): Promise<void>;
}

/** Our example with other ports and paths, which is all that a test may change in it. */
export function exampleFor(
  folder: string,
  listen: string,
  processes: readonly [number, number],
): string {
  return readFileSync(example, 'utf8')
    .replaceAll('listen 80', `listen ${listen}`)
    .replace('127.0.0.1:4001', `127.0.0.1:${processes[0]}`)
    .replace('127.0.0.1:4002', `127.0.0.1:${processes[1]}`)
    .replace('/var/cache/nginx/audit', join(folder, 'cache'))
    .replace('/var/log/nginx/audit.log', join(folder, 'errors.log'));
}

/** Starts nginx on this configuration of sites, in a folder of its own. Resolves once it answers. */
export async function startNginx(port: number, sites: (folder: string) => string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-nginx-'));
  // The workers of an nginx that root has started belong to somebody else.
  chmodSync(folder, 0o755);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(join(folder, 'sites.conf'), sites(folder));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;
    pid ${join(folder, 'pid')};
    events {}
    http { ${temporary.join(' ')} include sites.conf; }`,
  );
  const parameters = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  const child = spawn(findNginx(), parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part;
  });
  const exited = once(child, 'exit');
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
    if (await answers(port)) break;
    await pause(50);
  }
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const answers = (port: number) =>
  ask(port, '/').then(
    () => true,
    () => false,
  );
