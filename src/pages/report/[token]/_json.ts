import type { APIRoute } from 'astro';
import { makeReport, type Report } from '../../../assessment/report.ts';
import { parseReportToken } from '../../../assessment/report-token.ts';
import { publishedBanks } from '../../../collections/library.ts';
import { TOKEN_ERROR_WORDS } from '../../../components/token-errors.ts';

/** Answers with JSON about the report at this address, or with what is wrong with its token. */
export function jsonAbout(
  write: (report: Report, address: string) => { body: string; headers?: Record<string, string> },
): APIRoute {
  return async ({ params, site }) => {
    const { token = '' } = params;
    const parsed = parseReportToken(token, await publishedBanks());
    const headers = new Headers({ 'Content-Type': 'application/json; charset=utf-8' });
    if (!parsed.ok) {
      const { title, text } = TOKEN_ERROR_WORDS[parsed.error];
      const body = JSON.stringify({ error: parsed.error, message: `${title}. ${text}` });
      return new Response(body, { status: 404, headers });
    }
    const address = new URL(`/report/${token}`, site).href;
    const { body, headers: more = {} } = write(makeReport(parsed.value), address);
    for (const [name, value] of Object.entries(more)) headers.set(name, value);
    return new Response(body, { headers });
  };
}
