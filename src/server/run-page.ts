import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import { PLAIN } from './doors.ts';
import { asOfTheSite, type PageHandler } from './on-demand.ts';
import type { HeldFile } from './send-held.ts';

export interface PageRunner {
  readonly handlePage: PageHandler;
  readonly siteUrl: URL;
  /** What is shown where no page is. */
  readonly notFound: HeldFile | undefined;
  /** Milliseconds a page may take until its answer begins. */
  readonly patience: number;
}

export const TROUBLE = 'Something went wrong here. Try again in a moment.';
/** Astro's own services: resized images, islands, actions. The site has none. */
const SERVICE = /^\/_/;

/**
 * Lets the page at this address answer. Whatever the page does, there is an answer: 404 where no
 * page is, 500 when it throws or rejects, 503 when it never begins; `tell` hears of both.
 */
export async function runPage(
  { handlePage, siteUrl, notFound, patience }: PageRunner,
  request: IncomingMessage,
  response: ServerResponse,
  tell: (error: unknown) => void,
): Promise<void> {
  asOfTheSite(request, siteUrl);
  const missing = () => {
    response.writeHead(404, { ...notFound?.headers, 'Cache-Control': 'no-store' });
    response.end(notFound?.body);
  };
  const fail = (error: unknown, status = 500, more = {}) => {
    tell(error);
    if (response.writableEnded) return;
    if (response.headersSent) response.destroy();
    else response.writeHead(status, { ...PLAIN, ...more }).end(TROUBLE);
  };
  if (SERVICE.test(request.url ?? '')) return missing();

  const late = setTimeout(() => {
    if (response.headersSent) return;
    fail(new Error(`No answer within ${patience} ms`), 503, { 'Retry-After': '5' });
  }, patience);
  finished(response, () => clearTimeout(late));
  try {
    await handlePage(request, response, (error) => (error ? fail(error) : missing()));
  } catch (error) {
    fail(error);
  }
}
