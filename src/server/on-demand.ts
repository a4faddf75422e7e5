import type { IncomingMessage, ServerResponse } from 'node:http';

/** Astro's handler in middleware mode; calls `next` when no page is rendered on demand there. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void | Promise<void>;

/** What a public address is made from stands in the address alone, so that its answer is kept. */
const KEPT = /^\/(scorecard\/|embed\/|playbook\/[^/]+\/from\/)/;
const IMAGE = /\.png$/;

/**
 * Whether the answer to this path may be kept and given to everybody. Takes a path that the doors
 * let in; letters in it may be percent-encoded, as pages are found by what it decodes to.
 */
export const isKept = (path: string) => KEPT.test(decodeURIComponent(path));

/** Whether an image is drawn for this path, which is taken as above. */
export const isImage = (path: string) => isKept(path) && IMAGE.test(decodeURIComponent(path));

/**
 * Makes a request look as if it came to the site by its configured name: pages build addresses and
 * check the origin of forms by it. The doors have checked both already.
 */
export function asOfTheSite({ headers, method }: IncomingMessage, siteUrl: URL): void {
  for (const name of Object.keys(headers)) if (name.startsWith('x-forwarded')) delete headers[name];
  headers.host = siteUrl.host;
  headers['x-forwarded-proto'] = siteUrl.protocol.slice(0, -1);
  if (method === 'POST') headers.origin = siteUrl.origin;
}
