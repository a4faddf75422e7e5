import { Bench } from 'tinybench';
import { makeReport } from '../../src/assessment/report.ts';
import { makeReportToken, parseReportToken } from '../../src/assessment/report-token.ts';
import { makeScorecard, publishable } from '../../src/assessment/scorecard.ts';
import { makeScorecardToken, parseScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { answering, bank, banks } from '../fixtures/bank.ts';

/** `npm run bench`: speed of the domain, in operations a second. */
const data = {
  bank,
  answers: answering(2, { 'sales-to-success': 0, support: 4, 'first-result': 'unknown' }),
  month: '2026-11',
  profile: { segment: 'smb', motion: 'self-serve', role: 'sales' },
} as const;
const report = makeReport(data);
const token = makeReportToken(data);
const published = publishable(report, 'Suppose & Sons, Ltd.');
const publicToken = makeScorecardToken(published);

const bench = new Bench({ time: 500 })
  .add('report from answers (scores, range, moves, ledger)', () => makeReport(data))
  .add('report token made', () => makeReportToken(data))
  .add('report token parsed', () => parseReportToken(token, banks))
  .add('scorecard from scores', () => makeScorecard(published, bank))
  .add('scorecard token made', () => makeScorecardToken(published))
  .add('scorecard token parsed', () => parseScorecardToken(publicToken, banks))
  .add('hostile token of 1 MB refused', () => parseReportToken('1'.repeat(1_000_000), banks));

await bench.run();
console.table(
  bench.tasks.map(({ name, result }) =>
    result.state === 'completed'
      ? {
          what: name,
          'operations a second': Math.round(result.throughput.mean),
          'microseconds each': Number((result.latency.mean * 1000).toFixed(2)),
        }
      : { what: name, 'operations a second': result.state },
  ),
);
