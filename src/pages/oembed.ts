import type { APIRoute } from 'astro';
import { FORMATS } from '../card/formats.ts';
import { scorecardImagePath } from '../card/scorecard-card.ts';
import { siteWords } from '../collections/library.ts';
import { oembedOf, oembedXml } from '../sharing/oembed.ts';
import { readOembedRequest } from '../sharing/oembed-request.ts';
import { noScorecard, plainAnswer, scorecardOf } from './_scorecard.ts';

export const prerender = false;

export const GET: APIRoute = async ({ url, site: siteUrl = url }) => {
  const asked = readOembedRequest(url.searchParams, siteUrl);
  if (!asked.ok) return plainAnswer(asked.error.status, asked.error.message);
  const { token, format, most } = asked.value;
  const found = await scorecardOf(token);
  if (!found.ok) return noScorecard(found.error);
  const { name: siteName } = await siteWords();
  const { width, height } = FORMATS.card;
  const image = { path: scorecardImagePath(token, 'card'), width, height };
  const answer = oembedOf(found.value, { siteName, siteUrl, token, most, image });
  const type = format === 'json' ? 'application/json' : 'text/xml';
  const headers = {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'public, max-age=3600',
    // Editors ask from pages of their own; what they get is public.
    'Access-Control-Allow-Origin': '*',
  };
  return new Response(format === 'json' ? JSON.stringify(answer) : oembedXml(answer), { headers });
};
