import type { APIRoute } from 'astro';
import { siteWords } from '../../../collections/library.ts';
import { asDownload, qrFile } from '../../../sharing/file-names.ts';
import { qrSvg } from '../../../sharing/qr.ts';
import { taggedAddress } from '../../../sharing/tagged-address.ts';
import { noScorecard, scorecardOf } from '../../_scorecard.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params: { token }, site, url }) => {
  const found = await scorecardOf(token);
  if (!found.ok) return noScorecard(found.error);
  const { sharing } = await siteWords();
  const address = new URL(`/scorecard/${token}`, site).href;
  const headers = new Headers({
    'Content-Type': 'image/svg+xml; charset=utf-8',
    'Cache-Control': 'public, max-age=86400',
  });
  if (url.searchParams.has('download')) {
    headers.set('Content-Disposition', asDownload(qrFile(found.value)));
  }
  return new Response(qrSvg(taggedAddress(address, 'qr', sharing.utm)), { headers });
};
