import { defineMiddleware } from 'astro:middleware';
import { isHeld } from './server/entity-tags.ts';
import { FRAME_ANCESTORS } from './server/headers.ts';

/** Completes the headers of pages that are rendered on demand; built pages never come this way. */
export const onRequest = defineMiddleware(async ({ request, isPrerendered }, next) => {
  const response = await next();
  if (isPrerendered) return response;
  const { headers } = response;
  const policy = headers.get('Content-Security-Policy');
  if (policy !== null && !policy.includes('frame-ancestors')) {
    headers.set('Content-Security-Policy', `${policy.replace(/;\s*$/, '')}; ${FRAME_ANCESTORS}`);
  }
  if (headers.get('Content-Type') === 'text/html') {
    headers.set('Content-Type', 'text/html; charset=utf-8');
  }
  const etag = headers.get('ETag');
  if (etag !== null && isHeld(etag, request.headers.get('If-None-Match'))) {
    headers.delete('Content-Length');
    return new Response(null, { status: 304, headers });
  }
  return response;
});
