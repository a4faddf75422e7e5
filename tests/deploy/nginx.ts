import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Certificate } from './certificate.ts';
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
  /** Asks over TLS, and trusts this certificate alone. */
  readonly ca?: string;
}

/** Asks a server on loopback as a client of audit.example does. Rejects when the answer breaks off. */
export function ask(port: number, path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, ca } = question;
  return new Promise((resolve, reject) => {
    const take = (response: http.IncomingMessage) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(parts) });
      });
    };
    const sent = { host: 'audit.example', ...headers };
    const options = { host: '127.0.0.1', port, path, method, headers: sent };
    const asked =
      ca === undefined
        ? http.request(options, take)
        : https.request({ ...options, ca, servername: 'audit.example' }, take);
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

export interface Place {
  /** Ports of the two processes. */
  readonly processes: readonly [number, number];
  readonly http: number;
  /** With it, the lines about TLS are uncommented. */
  readonly tls?: Certificate & { readonly https: number };
  readonly host?: string;
}

/** Our example at another place: all that is changed are ports, paths, and the name of the host. */
export function exampleAt({ processes, http, tls, host = 'audit.example' }: Place) {
  return (folder: string): string => {
    const text = readFileSync(example, 'utf8');
    return (tls === undefined ? text : withTls(text))
      .replaceAll('audit.example', host)
      .replaceAll('listen 80', `listen 127.0.0.1:${http}`)
      .replace('listen 443', `listen 127.0.0.1:${tls?.https}`)
      .replace(/\/etc\/.*fullchain\.pem/, tls?.certificate ?? '')
      .replace(/\/etc\/.*privkey\.pem/, tls?.key ?? '')
      .replace('127.0.0.1:4001', `127.0.0.1:${processes[0]}`)
      .replace('127.0.0.1:4002', `127.0.0.1:${processes[1]}`)
      .replace('/var/cache/nginx/audit', join(folder, 'cache'))
      .replace('/var/log/nginx/audit.log', join(folder, 'errors.log'));
  };
}

/** What the comment in the example says to do. */
function withTls(text: string): string {
  return text
    .replace('    listen 80;\n    server_name audit.example;', '    server_name audit.example;')
    .replace(/^( *)#(?=\S)/gm, '$1');
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
