import { expect, test } from 'vitest';
import { counted, monthName, points } from '../../src/components/words.ts';

test.each([
  ['2026-09', 'September 2026'],
  ['2020-01', 'January 2020'],
  ['2361-04', 'April 2361'],
] as const)('the month %s is %s', (month, name) => {
  expect(monthName(month)).toBe(name);
});

test.each([
  [0, '0'],
  [-0, '0'],
  [64.4, '64'],
  [64.5, '65'],
  [-0.4, '0'],
  [-0.5, '−1'],
  [-12.5, '−13'],
  [100, '100'],
])('%d points are shown as %s', (value, shown) => {
  expect(points(value)).toBe(shown);
});

test.each([
  [0, '0 answers'],
  [1, '1 answer'],
  [2, '2 answers'],
])('%i are counted as "%s"', (count, said) => {
  expect(counted(count, 'answer')).toBe(said);
});

test('a plural of its own is used for all but one', () => {
  expect([0, 1, 2].map((count) => counted(count, 'reply', 'replies'))).toEqual([
    '0 replies',
    '1 reply',
    '2 replies',
  ]);
});
