import { reportAsJson } from '../../../report/exports.ts';
import { jsonAbout } from './_json.ts';

export const prerender = false;

export const GET = jsonAbout((report, address) => ({
  body: `${JSON.stringify(reportAsJson(report, address), null, 2)}\n`,
  headers: {
    'Content-Disposition': `attachment; filename="conversation-report-${report.month}.json"`,
  },
}));
