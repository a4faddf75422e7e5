import { scorecardAsJson } from '../../../report/exports.ts';
import { scorecardDownload } from './_download.ts';

export const prerender = false;

export const GET = scorecardDownload({
  type: 'application/json',
  ending: 'json',
  write: (scorecard, address) =>
    `${JSON.stringify(scorecardAsJson(scorecard, address), null, 2)}\n`,
});
