import type { APIRoute } from 'astro';

/** Reports carry their own instruction not to be listed; a rule here would hide it from robots. */
export const GET: APIRoute = ({ site }) => {
  const text = `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`;
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
