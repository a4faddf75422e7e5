import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_NOTATION } from '../../src/numbers/notation.ts';
import { SIX_BENCHMARKS } from '../../src/numbers/six/benchmarks.ts';
import { breaksFirst, standingOf } from '../../src/numbers/six/breaks.ts';
import { findingOf } from '../../src/numbers/six/finding.ts';
import {
  holds,
  KINDS,
  MEASURES,
  type Measure,
  type Period,
  reach,
  type SixValues,
  trend,
} from '../../src/numbers/six/measures.ts';
import { fc } from '../fixtures/arbitraries.ts';

const measures = fc.constantFrom(...MEASURES);
const amount = fc.nat(1_000_000).map((hundredths) => hundredths / 100);
const NONE = Object.fromEntries(MEASURES.map((measure) => [measure, null])) as SixValues;
const values = fc
  .tuple(...MEASURES.map(() => fc.option(amount)))
  .map((all) => Object.fromEntries(MEASURES.map((m, at) => [m, all[at] ?? null])) as SixValues);
const periods: fc.Arbitrary<readonly Period[]> = fc.array(
  values.map((all) => ({ name: 'Q1', values: all })),
  { maxLength: 12 },
);

/** Periods in which only one measure has values. */
const along = (measure: Measure, ...all: (number | null)[]): Period[] =>
  all.map((value, at) => ({ name: `Q${at + 1}`, values: { ...NONE, [measure]: value } }));

describe('the reach of a threshold', () => {
  test.each<[Measure, number, number, number]>([
    ['activation', 15, 30, 50],
    ['activation', 30, 30, 100],
    ['activation', 90, 30, 100],
    ['activation', 0, 0, 100],
    ['response', 120, 60, 50],
    ['response', 0, 60, 100],
    ['response', 5, 0, 0],
  ])('of %s at %d, threshold %d, is %d', (measure, value, threshold, reached) => {
    expect(reach(measure, value, threshold)).toBe(reached);
  });

  test('is finite, within 0 and 100, full exactly when the threshold holds, and monotone', () => {
    fc.assert(
      fc.property(measures, amount, amount, amount, (measure, one, other, threshold) => {
        const reached = reach(measure, one, threshold);
        expect(reached).toBeGreaterThanOrEqual(0);
        expect(reached).toBeLessThanOrEqual(100);
        if (holds(measure, one, threshold)) expect(reached).toBe(100);
        const [low, high] = one < other ? [one, other] : [other, one];
        const [worse, better] = KINDS[measure].better === 'high' ? [low, high] : [high, low];
        expect(reach(measure, better, threshold)).toBeGreaterThanOrEqual(
          reach(measure, worse, threshold),
        );
      }),
    );
  });
});

describe('the trend', () => {
  test.each<[(number | null)[], number | null]>([
    [[], null],
    [[5], null],
    [[5, null, null], null],
    [[1, 3, 5], 2],
    [[1, null, 5], 2],
    [[5, 5], 0],
    [[9, 7, null, 3], -2],
  ])('of %j is %j', (given, change) => {
    const found = trend(given);
    if (change === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(change, 12);
  });

  test('rises with the last value', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 12 }), (given) => {
        const raised = [...given.slice(0, -1), (given.at(-1) ?? 0) + 1];
        expect(trend(raised) ?? 0).toBeGreaterThan(trend(given) ?? 0);
      }),
    );
  });
});

describe('a number', () => {
  test.each<[string, Measure, (number | null)[], number | null, object]>([
    ['without values says so', 'nrr', [null, null], 100, { state: 'no-value' }],
    ['without a threshold says so', 'nrr', [98], null, { state: 'no-threshold', latest: 98 }],
    ['at its threshold holds', 'nrr', [101], 101, { state: 'holding', latest: 101 }],
    [
      'is broken since the first value of its latest run',
      'nrr',
      [99, 102, 100, null, 99],
      101,
      { state: 'broken', latest: 99, since: 2 },
    ],
    [
      'was broken from the start',
      'response',
      [90, 80],
      60,
      { state: 'broken', latest: 80, since: 0 },
    ],
    [
      'that worsens crosses its threshold in time',
      'response',
      [30, 40, 50],
      60,
      { state: 'breaking', latest: 50, after: expect.closeTo(1, 9) },
    ],
    [
      'that worsens too slowly holds',
      'nrr',
      [110, 109.9],
      101,
      { state: 'holding', latest: 109.9 },
    ],
    ['that improves holds', 'nrr', [102, 105], 101, { state: 'holding', latest: 105 }],
  ])('%s', (_, measure, given, threshold, standing) => {
    expect(standingOf(measure, along(measure, ...given), threshold)).toEqual(standing);
  });
});

describe('what breaks first', () => {
  const thresholds = { ...NONE, response: 60, activation: 30, nrr: 101 };
  const rows = (...all: [number, number, number][]): Period[] =>
    all.map(([response, activation, nrr], at) => ({
      name: `Q${at + 1}`,
      values: { ...NONE, response, activation, nrr },
    }));
  const first = (...all: [number, number, number][]) =>
    breaksFirst(rows(...all), thresholds)?.measure ?? null;

  test('is nothing while all hold', () => {
    expect(first([30, 50, 110], [30, 50, 110])).toBeNull();
    expect(breaksFirst([], thresholds)).toBeNull();
  });

  test('is what has been broken longest', () => {
    expect(first([30, 20, 110], [90, 20, 90], [90, 20, 90])).toBe('activation');
  });

  test('is the earlier link when two broke together', () => {
    expect(first([30, 50, 110], [90, 20, 90])).toBe('response');
  });

  test('is what is broken before what will be', () => {
    expect(first([30, 50, 110], [58, 50, 99])).toBe('nrr');
  });

  test('is what will cross soonest while all hold', () => {
    expect(first([30, 50, 110], [40, 35, 108])).toBe('activation');
  });

  test('is found in any periods, and a better value never makes a number break', () => {
    fc.assert(
      fc.property(periods, values, measures, (given, limits, measure) => {
        const found = breaksFirst(given, limits);
        if (found?.standing.state === 'breaking') {
          expect(found.standing.after).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(found.standing.after)).toBe(true);
        }
        const limit = limits[measure];
        const best = KINDS[measure].better === 'high' ? limit : 0;
        const mended = given.map((period) => ({
          ...period,
          values: { ...period.values, [measure]: best },
        }));
        expect(standingOf(measure, mended, limit).state).not.toBe('broken');
      }),
    );
  });
});

describe('a published threshold', () => {
  const facts: Record<string, { statement: string; confidence: string }> = parse(
    readFileSync(new URL('../../content/facts.yaml', import.meta.url), 'utf8'),
  );
  const WRITTEN: Readonly<Record<string, string>> = {
    A01: '37% of 2,241 US companies that received a test lead answered within an hour',
    A08: '1 day, 5 hours and 17 minutes on average',
  };
  const all = Object.values(SIX_BENCHMARKS).flat();

  test.each(all.map(({ fact, value }) => [fact, value] as const))('%s states %d', (fact, value) => {
    const { statement = '', confidence } = facts[fact] ?? {};
    expect(statement).toContain(WRITTEN[fact] ?? `${Math.round(value * 100)}%`);
    expect(['medium', 'medium-high', 'high']).toContain(confidence);
  });

  test('of minutes counts a day, five hours and seventeen minutes', () => {
    const late = SIX_BENCHMARKS.response?.find(({ fact }) => fact === 'A08');
    expect(late?.value).toBe((24 + 5) * 60 + 17);
  });
});

describe('the finding', () => {
  const found = (all: readonly Period[], limits: Partial<SixValues>) =>
    findingOf(all, { ...NONE, ...limits }, DEFAULT_NOTATION);

  test('of periods without a figure is that nothing could be read', () => {
    expect(found(along('nrr', null, null), { nrr: 1 })).toEqual({
      first: null,
      isRead: false,
      words: 'Nothing could be read yet.',
    });
  });

  test('of figures without a threshold is that none can break', () => {
    const { first, isRead, words } = found(along('nrr', 0.9), { grr: 1 });
    expect({ first, isRead }).toEqual({ first: null, isRead: true });
    expect(words).toContain('No number has a threshold yet');
  });

  test('of figures that all hold is that they do', () => {
    expect(found(along('nrr', 1.1, 1.1), { nrr: 1 }).words).toContain('keeps to it');
  });

  test('of a figure on the wrong side says since when', () => {
    const { first, words } = found(along('response', 50, 70), { response: 60 });
    expect(first?.measure).toBe('response');
    expect(words).toBe(
      'Response time stands at 70\u00a0min and has been on the wrong side since Q2.',
    );
  });
});
