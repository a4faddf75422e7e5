import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { PLAIN } from './doors.ts';
import { lowerCased } from './headers.ts';
import { asOfTheSite, type PageHandler } from './on-demand.ts';
import type { HeldFile } from './send-held.ts';
import { type Said, Transcript } from './transcript.ts';

export interface PageRunner {
  readonly handlePage: PageHandler;
  readonly siteUrl: URL;
  /** What is shown where no page is. */
  readonly notFound: HeldFile | undefined;
  /** Milliseconds a page may take. */
  readonly patience: number;
}

export const TROUBLE = 'Something went wrong here. Try again in a moment.';
/** Astro's own services: resized images, islands, actions. The site has none. */
const SERVICE = /^\/_/;

/**
 * Lets the page at this address answer. Whatever the page does, there is an answer: 404 where no
 * page is, 500 when it throws, rejects or breaks off, 503 when it takes too long; `tell` hears of
 * all but the first.
 */
export function runPage(
  { handlePage, siteUrl, notFound, patience }: PageRunner,
  request: IncomingMessage,
  tell: (error: unknown) => void,
): Promise<Said> {
  asOfTheSite(request, siteUrl);
  const missing = () => sayingOf(404, { ...notFound?.headers, ...NOT_KEPT }, notFound?.body);
  if (SERVICE.test(request.url ?? '')) return Promise.resolve(missing());
  return new Promise((resolve) => {
    const settle = (said: Said) => {
      clearTimeout(late);
      resolve(said);
    };
    const fail = (error: unknown, status = 500, more = {}) => {
      tell(error);
      settle(sayingOf(status, { ...PLAIN, ...more }, Buffer.from(TROUBLE)));
    };
    const late = setTimeout(
      () => fail(new Error(`No answer within ${patience} ms`), 503, { 'Retry-After': '5' }),
      patience,
    );
    const handled = async () =>
      await handlePage(request, new Transcript(request, settle, fail), (error) =>
        error ? fail(error) : settle(missing()),
      );
    handled().catch(fail);
  });
}

const NOT_KEPT = { 'Cache-Control': 'no-store' };

function sayingOf(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Buffer = Buffer.alloc(0),
): Said {
  return { status, headers: lowerCased(headers), body };
}

/** A request of our own for a target: path and query. */
export function requestFor(target: string): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  return Object.assign(request, { method: 'GET', url: target });
}
