import { defineMiddleware } from 'astro:middleware';
import { isHeld } from './server/entity-tags.ts';
import { headersAt, wholePolicy } from './server/headers.ts';

/** Completes the headers of pages that are rendered on demand; built pages never come this way. */
export const onRequest = defineMiddleware(async ({ request, url, isPrerendered }, next) => {
  const response = await next();
  if (isPrerendered) return response;
  const { headers } = response;
  const policy = headers.get('Content-Security-Policy');
  for (const [name, value] of Object.entries(headersAt(url.pathname))) headers.set(name, value);
  if (policy !== null) headers.set('Content-Security-Policy', wholePolicy(policy, url.pathname));
  if (headers.get('Content-Type') === 'text/html') {
    headers.set('Content-Type', 'text/html; charset=utf-8');
  }
  const etag = headers.get('ETag');
  if (etag !== null && isHeld(etag, request.headers.get('If-None-Match'))) {
    headers.delete('Content-Length');
    return new Response(null, { status: 304, headers });
  }
  // Astro says "OK" with every status; where nothing is said, the server says the right words.
  return response.ok ? response : new Response(response.body, { status: response.status, headers });
});
