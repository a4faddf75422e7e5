import { expect, test } from 'vitest';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { makeReport } from '../../src/assessment/report.ts';
import { contentsOf } from '../../src/report/contents.ts';
import { leakOf } from '../../src/report/leak.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';

function reportOf(signs: string) {
  return makeReport({ bank, answers: answersFrom(signs), month: '2026-09', profile: NO_PROFILE });
}

const labelsOf = (signs: string) => contentsOf(reportOf(signs)).map(({ label }) => label);

test('a report with a blind spot has every section', () => {
  expect(labelsOf('234 123 2?1 333 222 111 222 333 444')).toEqual([
    'Weakest link',
    'Next moves',
    'Nine links',
    'Side by side',
    'What if',
    'Blind spots',
    'Ledger',
    'History',
  ]);
});

test('a perfect report has no leak and no move', () => {
  const signs = '444 444 444 444 444 444 444 444 444';
  expect(leakOf(reportOf(signs))).toBeNull();
  expect(labelsOf(signs)).toEqual(['Nine links', 'Side by side', 'What if', 'Ledger', 'History']);
});

test('a report without an answer has nothing to compare', () => {
  const signs = '--- --- --- --- --- --- --- --- ---';
  expect(leakOf(reportOf(signs))).toBeNull();
  expect(labelsOf(signs)).toEqual(['Nine links', 'What if', 'Ledger', 'History']);
});

test('a score of zero is a leak', () => {
  expect(leakOf(reportOf('000 000 000 000 000 000 000 000 000'))?.score).toBe(0);
});
