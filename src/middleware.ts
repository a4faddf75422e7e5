import { defineMiddleware } from 'astro:middleware';
import { FRAME_ANCESTORS } from './server/headers.ts';

/** Completes the headers of pages that are rendered on demand; built pages never come this way. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  const { headers } = response;
  const policy = headers.get('Content-Security-Policy');
  if (policy !== null && !policy.includes('frame-ancestors')) {
    headers.set('Content-Security-Policy', `${policy.replace(/;\s*$/, '')}; ${FRAME_ANCESTORS}`);
  }
  if (headers.get('Content-Type') === 'text/html') {
    headers.set('Content-Type', 'text/html; charset=utf-8');
  }
  return response;
});
