import { expect, test } from 'vitest';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { isGuess, makeReport } from '../../src/assessment/report.ts';
import { contentsOf } from '../../src/report/contents.ts';
import { firstMoves, knownLeakOf, leakOf, sharesOf } from '../../src/report/leak.ts';
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
  ]);
});

test('a perfect report has no leak and no move', () => {
  const signs = '444 444 444 444 444 444 444 444 444';
  expect(leakOf(reportOf(signs))).toBeNull();
  expect(labelsOf(signs)).toEqual(['Nine links', 'Ledger']);
});

test('a report without an answer has its ledger alone', () => {
  const signs = '--- --- --- --- --- --- --- --- ---';
  expect(leakOf(reportOf(signs))).toBeNull();
  expect(labelsOf(signs)).toEqual(['Ledger']);
});

test('where nobody knows anything, the blind spots lead and no link is the weakest', () => {
  const signs = '??? ??? ??? ??? ??? ??? ??? ??? ???';
  expect(knownLeakOf(reportOf(signs))).toBeNull();
  const others = ['Next moves', 'Nine links', 'What if', 'Ledger'];
  expect(labelsOf(signs)).toEqual(['Blind spots', ...others]);
});

test('one answer that was known makes a guess a finding', () => {
  const report = reportOf('??? ??? ??? ??? ??? 1?? ??? ??? ???');
  expect(isGuess(report)).toBe(false);
  expect(knownLeakOf(report)?.link.id).toBe('marketing-to-sales');
});

test.each([
  ['000 000 000 000 000 000 000 000 000', 9, 9],
  ['000 --- 100 000 000 000 000 000 xxx', 6, 7],
  ['100 000 100 100 100 100 100 100 100', 1, 9],
  ['--- --- --- --- --- --- --- --- ---', 0, 0],
])('in %s, %d links of %d share the lowest score', (signs, lowest, scored) => {
  expect(sharesOf(reportOf(signs))).toEqual({ lowest, scored });
});

test('a score of zero is a leak', () => {
  expect(leakOf(reportOf('000 000 000 000 000 000 000 000 000'))?.score).toBe(0);
});

test('among moves that gain the same, those at the link to begin with come first', () => {
  const zero = reportOf('000 000 000 000 000 000 000 000 000');
  const links = (count: number) => firstMoves(zero, count).map(({ question }) => question.link);
  expect(new Set(links(3))).toEqual(new Set([leakOf(zero)?.link.id]));
  expect(links(4).at(-1)).toBe('acquisition');
  const mixed = reportOf('234 123 201 333 222 111 222 333 444');
  expect(firstMoves(mixed, 1)).toEqual(mixed.moves.slice(0, 1));
});
