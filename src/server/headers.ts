import type { ServerResponse } from 'node:http';

type HeaderTable = Readonly<Record<string, string>>;

/** Pages made for the frames of other sites; no other page may be framed. */
const EMBEDS = '/embed/';
const NO_FRAME = "frame-ancestors 'none'";

/** Said with every answer, whatever it is. A page has its own policy in place of this one. */
export const SECURITY_HEADERS: HeaderTable = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Content-Security-Policy': `default-src 'none'; base-uri 'none'; form-action 'none'; ${NO_FRAME}`,
};

/** Said beside it, or in its place, at every address that a pattern fits, whatever the answer. */
export const HEADERS_BY_ADDRESS: readonly (readonly [pattern: string, headers: HeaderTable])[] = [
  [`^(?!${EMBEDS})`, { 'X-Frame-Options': 'DENY' }],
  // Chat services, mail clients and pages of others load images, badges and embedded scorecards.
  [
    `^(${EMBEDS}|/(cards|scorecard/[^/]+)/[^/]+\\.(png|svg)$)`,
    { 'Cross-Origin-Resource-Policy': 'cross-origin' },
  ],
  // Private: kept by no cache, found by no search engine, named to no other site.
  [
    '^/(report/|audit/answers$)',
    {
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
      'Referrer-Policy': 'same-origin',
    },
  ],
  // Reports may be named in the query. The page itself may be found; it says of each comparison that it may not.
  ['^/compare$', { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'same-origin' }],
  // A query holds the visitor's own figures; the page itself may be found.
  ['^/numbers/', { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'same-origin' }],
  // A worker, as the one that reads the index of the search, obeys the policy of its own file.
  [
    '^/pagefind/.+\\.js$',
    {
      'Content-Security-Policy': `default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'; ${NO_FRAME}`,
    },
  ],
];

/** Addresses of built files that change with their content. */
export const HASHED = '^/(_astro|cards)/';
export const FOREVER = 'public, max-age=31536000, immutable';
const REVALIDATED = 'public, max-age=0, must-revalidate';

const isHashed = new RegExp(HASHED);
const byAddress = HEADERS_BY_ADDRESS.map(
  ([pattern, headers]) => [new RegExp(pattern), headers] as const,
);

/** What every answer at this path says, errors too. */
export function headersAt(path: string): HeaderTable {
  const fitting = byAddress.filter(([pattern]) => pattern.test(path));
  return Object.assign({ ...SECURITY_HEADERS }, ...fitting.map(([, headers]) => headers));
}

/** The same headers by names in lower case, as rendered pages say theirs, so that one can stand in place of another. */
export function lowerCased(headers: HeaderTable): HeaderTable {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/** Takes a path, or a path with a query. */
export function setSecurityHeaders(response: ServerResponse, target = '/'): void {
  const [path = '/'] = target.split('?', 1);
  for (const [name, value] of Object.entries(headersAt(path))) response.setHeader(name, value);
}

/** All that a built file says. Takes its path, its type, and its text if it is a page. */
export function builtHeaders(path: string, type: string, html: string | null): HeaderTable {
  const isText = /^text\/|javascript|json|xml|svg/.test(type);
  const [, inPage] =
    /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html ?? '') ?? [];
  return {
    ...headersAt(path),
    'Content-Type': isText ? `${type}; charset=utf-8` : type,
    'Cache-Control': isHashed.test(path) ? FOREVER : REVALIDATED,
    ...(inPage ? { 'Content-Security-Policy': wholePolicy(copied(inPage), path) } : {}),
    ...preloads(html ?? ''),
  };
}

/**
 * Apart from the page it was found in: a part would hold on to all of it, and takes two bytes for
 * each letter where the page holds a single dash, which makes heads slow to write.
 */
const copied = (text: string) => Buffer.from(text).toString('latin1');

/** The fonts that a page loads ahead, as a header: browsers ask for them before they read the page. */
function preloads(html: string): HeaderTable {
  const tags = html.matchAll(/<link rel="preload" href="([^"]+)" as="font" [^>]*>/g);
  const links = [...tags].map(
    ([, href = '']) => `<${copied(href)}>; rel=preload; as=font; crossorigin`,
  );
  return links.length > 0 ? { Link: links.join(', ') } : {};
}

/**
 * The policy that Astro made for the page at a path, completed with what a policy in a page cannot say
 * for itself: who may frame it, which browsers heed in a header only.
 */
export function wholePolicy(policy: string, path: string): string {
  const framing = path.startsWith(EMBEDS) ? 'frame-ancestors *' : NO_FRAME;
  return `${policy.replace(/;\s*$/, '')}; ${framing}`;
}
