import { wholePoints } from '../assessment/score.ts';
import type { KeptReport } from './kept-reports.ts';

const shown = (score: number | null) => (score === null ? null : wholePoints(score));

/** A kept report as data, its scores in the whole points that are shown. Takes the origin of the site. */
const asData = (origin: string) => (report: KeptReport) => ({
  address: `${origin}/report/${report.token}`,
  month: report.month,
  bankVersion: report.bankVersion,
  chainScore: shown(report.chainScore),
  stageAverage: shown(report.stageAverage),
  keptAt: report.keptAt.toISOString(),
});

/** The history as JSON text. */
export function historyAsJson(reports: readonly KeptReport[], origin: string): string {
  return `${JSON.stringify({ reports: reports.map(asData(origin)) }, null, 2)}\n`;
}

/** The history as CSV by RFC 4180, with a header line. No value of it ever needs quotes. */
export function historyAsCsv(reports: readonly KeptReport[], origin: string): string {
  const lines = reports
    .map(asData(origin))
    .map((report) => [
      report.month,
      report.chainScore ?? '',
      report.stageAverage ?? '',
      report.bankVersion,
      report.keptAt,
      report.address,
    ]);
  const header = ['month', 'chain_score', 'stage_average', 'bank_version', 'kept_at', 'address'];
  return [header, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
