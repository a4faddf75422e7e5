import { expect, test } from 'vitest';
import { comparisonOf } from '../../src/history/rows.ts';
import { lastTimeWords, stateWords } from '../../src/history/words.ts';
import { kept } from './kept.ts';

const report = kept();

test('the state says whether the report is kept, and why not', () => {
  expect(stateWords({ isOn: true, reports: [report] }, report.token)).toBe(
    'Kept in this browser on Sep 14, 2026.',
  );
  expect(stateWords({ isOn: true, reports: [] }, report.token)).toContain('Not kept yet');
  expect(stateWords({ isOn: false, reports: [] }, report.token)).toContain('switched off');
  expect(stateWords({ isOn: false, reports: [report] }, report.token)).toContain('Kept');
});

test('last time is told with both scores, where there are two', () => {
  expect(lastTimeWords(report, 54.9)).toBe(
    'Last time, in September 2026, the chain score was 33. Now it is 55.',
  );
  expect(lastTimeWords(report, null)).toBe('Last time, in September 2026, the chain score was 33.');
  expect(lastTimeWords({ ...report, chainScore: null }, 55)).toBe(
    'Last time, in September 2026, nothing was scored.',
  );
});

test('two reports of one month are named in their comparison', () => {
  const later = kept({ token: '1later' });
  expect(comparisonOf(report, { ...later, month: '2026-11' })).toBe(
    `/compare?a=${report.token}&b=1later`,
  );
  expect(comparisonOf(report, later)).toBe(
    `/compare?a=${report.token}&name-a=Earlier&b=1later&name-b=Later`,
  );
});
