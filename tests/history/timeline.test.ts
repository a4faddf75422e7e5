import { describe, expect, test } from 'vitest';
import type { Month } from '../../src/assessment/month.ts';
import { answeredAt, inOrder, lastTime, trendOf } from '../../src/history/timeline.ts';
import { kept } from './kept.ts';

const report = (token: string, month: Month, day: string, change: object = {}) =>
  kept({ token, month, keptAt: new Date(`${day}T08:30:00Z`), ...change });

const march = report('march', '2026-03', '2026-03-09');
const june = report('june0', '2026-06', '2026-11-20');
const early = report('early', '2026-11', '2026-11-02');
const late = report('later', '2026-11', '2026-11-22');
const tokens = (reports: readonly { token: string }[]) => reports.map(({ token }) => token);

describe('the time of a report', () => {
  test('is when it was kept, if that is in its month', () => {
    expect(answeredAt(early)).toEqual(early.keptAt);
  });

  test('is the middle of its month, if it was kept later', () => {
    expect(answeredAt(june)).toEqual(new Date('2026-06-15T12:00:00Z'));
  });

  test('orders the reports, whichever was kept first', () => {
    expect(tokens(inOrder([late, june, march, early]))).toEqual([
      'march',
      'june0',
      'early',
      'later',
    ]);
  });
});

describe('last time', () => {
  test('is the report before', () => {
    expect(lastTime([late, june, march, early], 'later')).toBe(early);
    expect(lastTime([late, june, march, early], 'early')).toBe(june);
  });

  test('is none before the first, and none of a report that is not kept', () => {
    expect(lastTime([late, march], 'march')).toBeNull();
    expect(lastTime([late, march], 'other')).toBeNull();
  });

  test('skips answers to other questions', () => {
    expect(lastTime([march, { ...early, bankVersion: 2 }, late], 'later')).toBe(march);
    expect(lastTime([march, { ...late, bankVersion: 2 }], 'later')).toBeNull();
  });
});

describe('the trend', () => {
  test('joins what has a score, in order of time', () => {
    expect(tokens(trendOf([late, { ...june, chainScore: null }, march]))).toEqual([
      'march',
      'later',
    ]);
  });

  test('joins only answers to the questions of the latest', () => {
    expect(tokens(trendOf([{ ...march, bankVersion: 2 }, early, late]))).toEqual([
      'early',
      'later',
    ]);
    expect(tokens(trendOf([march, early, { ...late, bankVersion: 2 }]))).toEqual(['later']);
  });
});
