import type { APIRoute } from 'astro';
import { makeScorecard } from '../../../assessment/scorecard.ts';
import { parseScorecardToken } from '../../../assessment/scorecard-token.ts';
import { cardResponse } from '../../../card/card-response.ts';
import type { FormatName } from '../../../card/formats.ts';
import { scorecardCard } from '../../../card/scorecard-card.ts';
import { publishedBanks, siteWords } from '../../../collections/library.ts';
import { TOKEN_ERROR_WORDS } from '../../../components/token-errors.ts';
import { monthName } from '../../../components/words.ts';

/** Answers with the image of the scorecard in the address, or 404 and why there is none. */
export function scorecardImage(format: FormatName): APIRoute {
  return async ({ params }) => {
    const banks = await publishedBanks();
    const parsed = parseScorecardToken(params['token'] ?? '', banks);
    const bank = parsed.ok ? banks.get(parsed.value.bankVersion) : undefined;
    if (!parsed.ok || bank === undefined) {
      const { title, text } = TOKEN_ERROR_WORDS[parsed.ok ? 'unknown-version' : parsed.error];
      const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
      return new Response(`${title}. ${text}\n`, { status: 404, headers });
    }
    const scorecard = makeScorecard(parsed.value, bank);
    const { name } = await siteWords();
    return cardResponse(scorecardCard(scorecard, monthName(scorecard.month), name), format);
  };
}
