import { accept, type Result, refuse } from '../assessment/result.ts';
import { makeScorecard, type Scorecard } from '../assessment/scorecard.ts';
import { parseScorecardToken } from '../assessment/scorecard-token.ts';
import type { TokenError } from '../assessment/token-text.ts';
import { publishedBanks } from '../collections/library.ts';
import { TOKEN_ERROR_WORDS } from '../components/token-errors.ts';

/** The scorecard of a token in an address, or why there is none. */
export async function scorecardOf(token = ''): Promise<Result<Scorecard, TokenError>> {
  const banks = await publishedBanks();
  const parsed = parseScorecardToken(token, banks);
  if (!parsed.ok) return parsed;
  const bank = banks.get(parsed.value.bankVersion);
  return bank === undefined ? refuse('unknown-version') : accept(makeScorecard(parsed.value, bank));
}

/** The answer where an image or a file of a scorecard should be, and there is none. */
export function noScorecard(error: TokenError): Response {
  const { title, text } = TOKEN_ERROR_WORDS[error];
  return plainAnswer(404, `${title}. ${text}`);
}

/** A line of text for whoever asked for something else; kept by no cache. */
export function plainAnswer(status: number, text: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(`${text}\n`, { status, headers });
}
