import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificate {
  /** Absolute path. */
  readonly certificate: string;
  readonly key: string;
}

/** Whether certificates can be made here. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A certificate of its own for this host, which nobody else trusts, in a folder. */
export function makeCertificate(folder: string, host: string): Certificate {
  mkdirSync(folder, { recursive: true });
  const made = { certificate: join(folder, `${host}.pem`), key: join(folder, `${host}.key`) };
  const { status, stderr } = spawnSync('openssl', [
    ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30'.split(' '),
    ...['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`],
    ...['-keyout', made.key, '-out', made.certificate],
  ]);
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  return made;
}
