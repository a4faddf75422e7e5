import type { IncomingMessage } from 'node:http';
import type { Transcript } from './transcript.ts';

/** Astro's handler in middleware mode; calls `next` when no page is rendered on demand there. */
export type PageHandler = (
  request: IncomingMessage,
  response: Transcript,
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

const REPORT = /^\/report\/[\w-]+$/;

/** Whether this target, path and query, is that of a report: the page that is rendered most. */
export const isReport = (target: string) => REPORT.test(target);

/**
 * Makes a request look as if it came to the site by its configured name: pages build addresses and
 * check the origin of forms by it. The doors have checked both already.
 */
export function asOfTheSite({ headers, method }: IncomingMessage, siteUrl: URL): void {
  for (const name of Object.keys(headers)) if (name.startsWith('x-forwarded')) delete headers[name];
  headers.host = siteUrl.host;
  // What arrives here is taken for plain HTTP; to say so would cost Astro a second look.
  if (siteUrl.protocol === 'https:') headers['x-forwarded-proto'] = 'https';
  if (method === 'POST') headers.origin = siteUrl.origin;
}
