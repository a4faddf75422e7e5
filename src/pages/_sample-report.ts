import { makeReport, type Report } from '../assessment/report.ts';
import { parseReportToken } from '../assessment/report-token.ts';
import { once, publishedBanks, siteWords } from '../collections/library.ts';

/** The report of the made-up company that the start shows. */
export const sampleReport = once(async (): Promise<Report> => {
  const [site, banks] = await Promise.all([siteWords(), publishedBanks()]);
  const token = site['sample-report'];
  const parsed = parseReportToken(token, banks);
  if (!parsed.ok) {
    throw new Error(
      `content/site.yaml: sample-report: "${token}" is ${parsed.error}. Take the last part of a report’s address.`,
    );
  }
  return makeReport(parsed.value);
});
