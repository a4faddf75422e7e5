import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { isHeld } from './entity-tags.ts';

/** How a body can be compressed. */
export type Encoding = 'br' | 'gzip';

/** A body in memory, with its compressed forms where they are smaller. */
export interface HeldFile {
  readonly body: Buffer;
  readonly brotli: Buffer | undefined;
  readonly gzip: Buffer | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** A strong entity tag of the uncompressed body, quotes included. */
  readonly etag: string;
}

/** Sends a held body in the best form that the client takes, or tells it that it has it already. */
export function sendHeld(
  request: IncomingMessage,
  response: ServerResponse,
  file: HeldFile,
  status = 200,
): void {
  const { headers, etag } = file;
  if (status === 200 && isHeld(etag, request.headers['if-none-match'])) {
    response.writeHead(304, { ...headers, ETag: etag, Vary: 'Accept-Encoding' }).end();
    return;
  }
  const [encoding, body] = bestForm(request, file);
  response.writeHead(status, linesOf(file, body, encoding));
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The header lines of each body: they never change, and Node takes a list of them sooner than an object. */
const writtenBefore = new WeakMap<Buffer, string[]>();

function linesOf({ headers, etag }: HeldFile, body: Buffer, encoding?: string): string[] {
  const known = writtenBefore.get(body);
  if (known !== undefined) return known;
  const lines = Object.entries({
    ...headers,
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Content-Length': String(body.length),
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
  }).flat();
  writtenBefore.set(body, lines);
  return lines;
}

function bestForm(
  request: IncomingMessage,
  { body, brotli, gzip }: Pick<HeldFile, 'body' | 'brotli' | 'gzip'>,
): readonly [encoding: Encoding | undefined, body: Buffer] {
  if (brotli === undefined && gzip === undefined) return [undefined, body];
  const accepted = encodingsOf(request);
  if (brotli && accepted.includes('br')) return ['br', brotli];
  if (gzip && accepted.includes('gzip')) return ['gzip', gzip];
  return [undefined, body];
}

/** Brotli makes the smaller body. */
const BEST_FIRST: readonly Encoding[] = ['br', 'gzip'];

/** What browsers send is one of a few lines; each is read once. */
const readBefore = new LRUCache<string, readonly Encoding[]>({ max: 100 });

/** What of Brotli and gzip the client takes, the better one first, whichever the client names first. */
export function encodingsOf(request: IncomingMessage): readonly Encoding[] {
  const line = String(request.headers['accept-encoding'] ?? '');
  const known = readBefore.get(line);
  if (known !== undefined) return known;
  const taken = new Negotiator(request).encodings([...BEST_FIRST]);
  const accepted = BEST_FIRST.filter((encoding) => taken.includes(encoding));
  readBefore.set(line, accepted);
  return accepted;
}
