import type { APIRoute } from 'astro';
import { makeReport } from '../../../assessment/report.ts';
import { parseReportToken } from '../../../assessment/report-token.ts';
import { publishedBanks } from '../../../collections/library.ts';
import { TOKEN_ERROR_WORDS } from '../../../components/token-errors.ts';
import { reportAsCsv } from '../../../report/exports.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params }) => {
  const parsed = parseReportToken(params['token'] ?? '', await publishedBanks());
  const headers = new Headers({ 'Content-Type': 'text/csv; charset=utf-8' });
  if (!parsed.ok) {
    const { title, text } = TOKEN_ERROR_WORDS[parsed.error];
    headers.set('Content-Type', 'text/plain; charset=utf-8');
    return new Response(`${title}. ${text}\n`, { status: 404, headers });
  }
  const report = makeReport(parsed.value);
  const file = `conversation-report-${report.month}.csv`;
  headers.set('Content-Disposition', `attachment; filename="${file}"`);
  return new Response(reportAsCsv(report), { headers });
};
