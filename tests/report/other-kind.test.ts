import { expect, test } from 'vitest';
import { otherKindOf, otherKindWords } from '../../src/report/other-kind.ts';

const REPORT = '1nmB-BBSo2NpFZyJqyIqNpo';
const SCORECARD = 'AaVbcDefgHijkLmnoPqr';

test.each([
  ['report', SCORECARD, 'scorecard'],
  ['scorecard', REPORT, 'report'],
  ['report', REPORT, null],
  ['scorecard', SCORECARD, null],
  ['report', `9${REPORT.slice(1)}`, null],
] as const)('for a %s, %s is the link of: %s', (kind, token, other) => {
  expect(otherKindOf(kind, token)).toBe(other);
});

test('the words name what the link leads to', () => {
  expect(otherKindWords('scorecard').title).toBe('This is the link of a scorecard');
});
