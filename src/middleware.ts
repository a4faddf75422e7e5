import { defineMiddleware } from 'astro:middleware';
import { siteWords } from './collections/library.ts';
import { isHeld } from './server/entity-tags.ts';
import { wholePolicy } from './server/headers.ts';

/**
 * Gives pages the words of the site, and completes what those rendered on demand say of themselves:
 * what every answer says is added where it is sent.
 */
export const onRequest = defineMiddleware(async ({ request, url, isPrerendered, locals }, next) => {
  locals.site = await siteWords();
  const response = await next();
  if (isPrerendered) return response;
  const { headers } = response;
  const policy = headers.get('Content-Security-Policy');
  if (headers.get('Content-Type') === 'text/html') {
    headers.set('Content-Type', 'text/html; charset=utf-8');
  }
  const etag = headers.get('ETag');
  if (etag !== null && isHeld(etag, request.headers.get('If-None-Match'))) {
    headers.delete('Content-Length');
    return new Response(null, { status: 304, headers });
  }
  if (policy !== null) {
    headers.set('Content-Security-Policy', wholePolicy(policy, url.pathname));
  }
  // Astro says "OK" with every status; where nothing is said, the server says the right words.
  return response.ok ? response : new Response(response.body, { status: response.status, headers });
});
