import { defineMiddleware } from 'astro:middleware';
import { headersAt } from '../headers.ts';

/** On Vercel, says with what is rendered on demand the headers that our own server adds to each answer. */
export const onRequest = defineMiddleware(async ({ url, isPrerendered }, next) => {
  const response = await next();
  if (isPrerendered) return response;
  // A page has a policy of its own.
  const { 'Content-Security-Policy': policy = '', ...others } = headersAt(url.pathname);
  for (const [name, value] of Object.entries(others)) response.headers.set(name, value);
  if (!response.headers.has('Content-Security-Policy')) {
    response.headers.set('Content-Security-Policy', policy);
  }
  return response;
});
