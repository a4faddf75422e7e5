import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';

/** Why a request is turned away before any page sees it. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 411 | 413 | 414 | 421 | 431;
  /** What is wrong and what to do, in one line. */
  readonly message: string;
}

export const FOREIGN_FORM: Refusal = {
  status: 403,
  message: 'This form was sent from another site. Send it from its own page.',
};
export const NO_ADDRESS: Refusal = {
  status: 400,
  message: 'This is no address of ours. Check the link.',
};
/** Goes with every refusal. */
export const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
/** The one page that takes a form. */
const FORM = '/audit/answers';
/** Asked by machines that know no name of the site. */
const PROBE = /^\/(healthz|readyz)$/;
/** Characters; the longest address of ours, a year of figures, has about 2,000. */
const LONGEST_TARGET = 8192;
/** Browsers send twenty, a proxy adds ten. */
const MOST_HEADERS = 100;
/** Bytes; the whole audit posts less than 3,000. */
const LARGEST_FORM = 64 * 1024;

const VERSION = /^1\.[01]$/;
const HOST = /^(?<name>[\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;
/** Only printable ASCII may stand in a target, and no fragment (RFC 9112, section 3.2). */
const UNPRINTABLE = /[^!-~]|#/;
/** A slash, a backslash, a percent sign or a control character in disguise: no page has one. */
const DISGUISED = /%(?:2f|5c|25|[01][\da-f]|7f)/i;

/**
 * The reason to turn this request away, or `null` when it may come in. Takes the names, in lower
 * case and without ports, that requests may be sent to, and whether the very target has an answer in
 * memory, so that it is good. Reads no body.
 */
export function refusalOf(
  request: IncomingMessage,
  hosts: ReadonlySet<string>,
  isKnown = false,
): Refusal | null {
  const target = request.url ?? '';
  return (
    shapeRefusal(request) ??
    methodRefusal(request) ??
    (isKnown ? null : targetRefusal(target)) ??
    (PROBE.test(target) ? null : hostRefusal(request, hosts)) ??
    bodyRefusal(request)
  );
}

/** The methods that an address takes, for the header Allow. */
export function methodsOf(target: string): string {
  return target.split('?', 1)[0] === FORM ? 'GET, HEAD, POST' : 'GET, HEAD';
}

function shapeRefusal({ url = '', rawHeaders, httpVersion }: IncomingMessage): Refusal | null {
  if (url.length > LONGEST_TARGET) {
    return { status: 414, message: 'This address is too long. Check the link.' };
  }
  if (rawHeaders.length > 2 * MOST_HEADERS) {
    return { status: 431, message: `More than ${MOST_HEADERS} headers are too many.` };
  }
  return VERSION.test(httpVersion) ? null : { status: 400, message: 'Speak HTTP/1.1.' };
}

function methodRefusal({ method = '', url = '' }: IncomingMessage): Refusal | null {
  if (method === 'GET' || method === 'HEAD') return null;
  if (methodsOf(url).split(', ').includes(method)) return null;
  const message =
    method === 'POST' ? 'This page takes no form.' : 'No page answers to this method.';
  return { status: 405, message };
}

function targetRefusal(target: string): Refusal | null {
  const [path = ''] = target.split('?', 1);
  const wrong =
    !target.startsWith('/') ||
    UNPRINTABLE.test(target) ||
    path.includes('//') ||
    path.includes('\\') ||
    DISGUISED.test(path) ||
    !isDecodable(path) ||
    hasDots(path);
  return wrong ? NO_ADDRESS : null;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function hasDots(path: string): boolean {
  return path.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part));
}

/** Most requests name one of a few hosts; each is read once. The name is empty where there is none. */
const hostNames = new LRUCache<string, string>({
  max: 100,
  memoMethod: (host) => HOST.exec(host)?.groups?.['name']?.toLowerCase() ?? '',
});

function hostRefusal(
  { headers, rawHeaders }: IncomingMessage,
  hosts: ReadonlySet<string>,
): Refusal | null {
  const name = hostNames.memo(headers.host ?? '');
  if (name === '' || hostLines(rawHeaders) !== 1) {
    return { status: 400, message: 'The Host header names no host.' };
  }
  return hosts.has(name)
    ? null
    : { status: 421, message: 'No site of this name is served here. ALLOWED_HOSTS can add it.' };
}

/** How often a request names its host. */
function hostLines(rawHeaders: readonly string[]): number {
  let lines = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') lines += 1;
  }
  return lines;
}

function bodyRefusal({ headers }: IncomingMessage): Refusal | null {
  if (Number(headers['content-length'] ?? 0) > LARGEST_FORM) {
    return { status: 413, message: 'This form is larger than any of ours.' };
  }
  return headers['transfer-encoding'] === undefined
    ? null
    : { status: 411, message: 'Say the length of the form in Content-Length.' };
}

/**
 * Whether a form was sent from a page of this site, by the Origin that browsers add to every form
 * they post: the configured one, or the host that the request was sent to.
 */
export function isFromHere({ headers }: IncomingMessage, siteUrl: URL): boolean {
  const origin = URL.parse(headers.origin ?? '');
  if (origin === null) return false;
  const isSentHere = origin.protocol === siteUrl.protocol && origin.host === headers.host;
  return origin.origin === siteUrl.origin || isSentHere;
}
