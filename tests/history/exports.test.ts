import { expect, test } from 'vitest';
import { historyAsCsv, historyAsJson } from '../../src/history/exports.ts';
import { kept } from './kept.ts';

const origin = 'https://audit.example';
const reports = [kept(), kept({ token: '1none', chainScore: null, stageAverage: null })];

test('the history as JSON says where each report is, and its scores as they are shown', () => {
  expect(JSON.parse(historyAsJson(reports, origin))).toEqual({
    reports: [
      {
        address: 'https://audit.example/report/1hRm5BBQAStMlJyIuSkqNpE',
        month: '2026-09',
        bankVersion: 1,
        chainScore: 33,
        stageAverage: 71,
        keptAt: '2026-09-14T08:30:00.000Z',
      },
      expect.objectContaining({ chainScore: null, stageAverage: null }),
    ],
  });
});

test('the history as CSV has a header and a line for each report', () => {
  expect(historyAsCsv(reports, origin).split('\r\n')).toEqual([
    'month,chain_score,stage_average,bank_version,kept_at,address',
    '2026-09,33,71,1,2026-09-14T08:30:00.000Z,https://audit.example/report/1hRm5BBQAStMlJyIuSkqNpE',
    '2026-09,,,1,2026-09-14T08:30:00.000Z,https://audit.example/report/1none',
    '',
  ]);
});
