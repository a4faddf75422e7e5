import { expect, test } from 'vitest';
import { bandOf } from '../../src/assessment/score.ts';
import { toneOf } from '../../src/components/tone.ts';

test.each([
  [64.9, 'leaks'],
  [65, 'holds'],
  [100, 'holds'],
] as const)('a chain at %s %s', (score, tone) => {
  expect(toneOf(bandOf(score))).toBe(tone);
});

test('a chain without a score neither holds nor leaks', () => {
  expect(toneOf(null)).toBe('unscored');
});
