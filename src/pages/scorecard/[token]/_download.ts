import type { APIRoute } from 'astro';
import type { Scorecard } from '../../../assessment/scorecard.ts';
import { asDownload, dataFile } from '../../../sharing/file-names.ts';
import { noScorecard, scorecardOf } from '../../_scorecard.ts';

interface Download {
  readonly type: 'application/json' | 'text/csv';
  readonly ending: 'json' | 'csv';
  readonly write: (scorecard: Scorecard, address: string) => string;
}

/** Answers with the scorecard in the address as a file, or 404 and why there is none. */
export function scorecardDownload({ type, ending, write }: Download): APIRoute {
  return async ({ params: { token = '' }, site }) => {
    const found = await scorecardOf(token);
    if (!found.ok) return noScorecard(found.error);
    return new Response(write(found.value, new URL(`/scorecard/${token}`, site).href), {
      headers: {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': asDownload(dataFile(found.value, ending)),
        'Cache-Control': 'public, max-age=3600',
      },
    });
  };
}
