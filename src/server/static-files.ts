import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import { FRAME_ANCESTORS, SECURITY_HEADERS } from './headers.ts';
import type { HeldFile } from './send-held.ts';

const COMPRESSED = /\.(br|gz)$/;
const IMMUTABLE = /^\/(_astro|cards)\//;

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
  const isText = /^text\/|javascript|json|xml|svg/.test(type);
  const policy = type === 'text/html' ? policyOf(body.toString()) : undefined;
  return {
    body,
    brotli: compressed('.br'),
    gzip: compressed('.gz'),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': isText ? `${type}; charset=utf-8` : type,
      'Cache-Control': IMMUTABLE.test(path)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=0, must-revalidate',
      ...(path.startsWith('/cards/') ? { 'Cross-Origin-Resource-Policy': 'cross-origin' } : {}),
      ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
    },
  };
}

/** The policy that a page carries in its own head, completed for the header. */
function policyOf(html: string): string | undefined {
  const found = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html);
  return found?.[1] ? `${found[1].replace(/;\s*$/, '')}; ${FRAME_ANCESTORS}` : undefined;
}
