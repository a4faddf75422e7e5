import type { APIRoute } from 'astro';
import { cardResponse } from '../../../card/card-response.ts';
import { isFormat } from '../../../card/formats.ts';
import { scorecardCard } from '../../../card/scorecard-card.ts';
import { siteWords } from '../../../collections/library.ts';
import { monthName } from '../../../components/words.ts';
import { asDownload, imageFile } from '../../../sharing/file-names.ts';
import { noScorecard, plainAnswer, scorecardOf } from '../../_scorecard.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params: { token, format = '' }, url }) => {
  if (!isFormat(format)) return plainAnswer(404, 'A scorecard has no such image.');
  const found = await scorecardOf(token);
  if (!found.ok) return noScorecard(found.error);
  const { name } = await siteWords();
  const card = scorecardCard(found.value, monthName(found.value.month), name);
  const response = await cardResponse(card, format);
  if (url.searchParams.has('download')) {
    response.headers.set('Content-Disposition', asDownload(imageFile(found.value, format)));
  }
  return response;
};
