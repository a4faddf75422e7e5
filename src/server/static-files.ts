import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import { builtHeaders } from './headers.ts';
import type { HeldFile } from './send-held.ts';

const COMPRESSED = /\.(br|gz)$/;

/** Reads the built site: every file by the path that asks for it, pages without their ending. */
export function readStaticFiles(folder: string): ReadonlyMap<string, HeldFile> {
  const files = new Map<string, HeldFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || COMPRESSED.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    files.set(pagePath(path), readStaticFile(file, path));
  }
  return files;
}

function pagePath(path: string): string {
  return path.replace(/(^\/)?index\.html$/, '$1').replace(/\.html$/, '');
}

function readStaticFile(file: string, path: string): HeldFile {
  const body = readFileSync(file);
  const compressed = (ending: string) =>
    existsSync(file + ending) ? readFileSync(file + ending) : undefined;
  const type = lookup(file) ?? 'application/octet-stream';
  return {
    body,
    brotli: compressed('.br'),
    gzip: compressed('.gz'),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    headers: builtHeaders(path, type, type === 'text/html' ? body.toString() : null),
  };
}
