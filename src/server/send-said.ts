import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersAt, lowerCased } from './headers.ts';
import { type Encoding, encodingsOf } from './send-held.ts';
import type { Said } from './transcript.ts';

const TEXT = /^text\/|json|xml|svg/;
/** Bytes; a smaller body is not worth compressing. */
const SMALL = 1024;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** Of Brotli, 0 to 11: the time for one reader, and the size for many. */
export const FOR_ONE = 4;
export const FOR_MANY = 5;

/** A body so compressed; `quality` is that of Brotli. */
export function compressed(body: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body);
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** Whether it helps to compress what a page says. */
export function isCompressible({ headers, body }: Said): boolean {
  return body.length >= SMALL && TEXT.test(headers['content-type'] ?? '');
}

/** Sends what a page said, compressed if the client takes it so. */
export async function sendSaid(
  request: IncomingMessage,
  response: ServerResponse,
  said: Said,
): Promise<void> {
  const { url = '', method } = request;
  const [path = ''] = url.split('?', 1);
  const headers: Record<string, string> = { ...lowerCased(headersAt(path)), ...said.headers };
  let { body } = said;
  if (isCompressible(said)) {
    headers['vary'] = 'Accept-Encoding';
    const [encoding] = method === 'HEAD' ? [] : encodingsOf(request);
    if (encoding !== undefined) {
      body = await compressed(body, encoding, FOR_ONE);
      headers['content-encoding'] = encoding;
    }
  }
  // Some pages say nothing to who asks for the head alone, which is no word about their length.
  const isLengthKnown = method !== 'HEAD' || body.length > 0;
  if (said.status !== 304 && isLengthKnown) headers['content-length'] = String(body.length);
  response.writeHead(said.status, headers);
  response.end(method === 'HEAD' ? undefined : body);
}
