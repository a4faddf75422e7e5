import type { APIRoute } from 'astro';
import { makeReport } from '../../../assessment/report.ts';
import { parseReportToken } from '../../../assessment/report-token.ts';
import { publishedBanks } from '../../../collections/library.ts';
import { TOKEN_ERROR_WORDS } from '../../../components/token-errors.ts';
import { reportAsJson } from '../../../report/exports.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params, site }) => {
  const { token = '' } = params;
  const parsed = parseReportToken(token, await publishedBanks());
  const headers = new Headers({ 'Content-Type': 'application/json; charset=utf-8' });
  if (!parsed.ok) {
    const { title, text } = TOKEN_ERROR_WORDS[parsed.error];
    const body = JSON.stringify({ error: parsed.error, message: `${title}. ${text}` });
    return new Response(body, { status: 404, headers });
  }
  const report = makeReport(parsed.value);
  const address = new URL(`/report/${token}`, site).href;
  const file = `conversation-report-${report.month}.json`;
  headers.set('Content-Disposition', `attachment; filename="${file}"`);
  return new Response(`${JSON.stringify(reportAsJson(report, address), null, 2)}\n`, { headers });
};
