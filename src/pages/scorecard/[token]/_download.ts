import type { APIRoute } from 'astro';
import { makeScorecard, type Scorecard } from '../../../assessment/scorecard.ts';
import { parseScorecardToken } from '../../../assessment/scorecard-token.ts';
import { publishedBanks } from '../../../collections/library.ts';
import { TOKEN_ERROR_WORDS } from '../../../components/token-errors.ts';

interface Download {
  readonly type: 'application/json' | 'text/csv';
  readonly ending: 'json' | 'csv';
  readonly write: (scorecard: Scorecard, address: string) => string;
}

/** Answers with the scorecard in the address as a file, or 404 and why there is none. */
export function scorecardDownload({ type, ending, write }: Download): APIRoute {
  return async ({ params, site }) => {
    const { token = '' } = params;
    const banks = await publishedBanks();
    const parsed = parseScorecardToken(token, banks);
    const bank = parsed.ok ? banks.get(parsed.value.bankVersion) : undefined;
    if (!parsed.ok || bank === undefined) {
      const { title, text } = TOKEN_ERROR_WORDS[parsed.ok ? 'unknown-version' : parsed.error];
      const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
      return new Response(`${title}. ${text}\n`, { status: 404, headers });
    }
    const scorecard = makeScorecard(parsed.value, bank);
    const file = `conversation-scorecard-${scorecard.month}.${ending}`;
    return new Response(write(scorecard, new URL(`/scorecard/${token}`, site).href), {
      headers: {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${file}"`,
        'Cache-Control': 'public, max-age=3600',
      },
    });
  };
}
