import { describe, expect, test } from 'vitest';
import { pace, path, YEARS } from '../../src/numbers/compounding/formulas.ts';
import { outcomeOf, readState } from '../../src/numbers/compounding/state.ts';
import { between, fc } from '../fixtures/arbitraries.ts';

const outcomeAt = (query: string) => outcomeOf(readState(new URLSearchParams(query)));
const bases = between(0.01, 1e12);
const rates = between(0.01, 3);

describe('five years', () => {
  test('are those of the NRR guide', () => {
    expect(path(10_000_000, 1.2).at(-1)).toBeCloseTo(24_883_200, 6);
    expect(path(10_000_000, 0.9).at(-1)).toBeCloseTo(5_904_900, 6);
    expect(path(10_000_000, 1).at(-1)).toBe(10_000_000);
  });

  test('begin at the base, and each is the one before times the rate', () => {
    fc.assert(
      fc.property(bases, rates, (base, rate) => {
        const values = path(base, rate);
        expect(values).toHaveLength(YEARS + 1);
        expect(values[0]).toBe(base);
        values.slice(1).forEach((value, year) => {
          expect(value / ((values[year] ?? 0) * rate)).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  test('end higher at a higher rate, and with a larger base', () => {
    fc.assert(
      fc.property(bases, rates, rates, (base, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(path(base, low).at(-1)).toBeLessThanOrEqual(path(base, high).at(-1) ?? 0);
        expect(path(base, one).at(-1)).toBeLessThanOrEqual(path(base * 2, one).at(-1) ?? 0);
      }),
    );
  });
});

describe('the pace', () => {
  test.each([
    [1.2, 'doubles', 3.8],
    [1.1, 'doubles', 7.3],
    [0.9, 'halves', 6.6],
  ])('of %d: %s in %d years, as the facts say', (rate, kind, years) => {
    expect(pace(rate)).toEqual({ kind, years: expect.closeTo(years, 1) });
  });

  test('of 100% is none', () => {
    expect(pace(1)).toEqual({ kind: 'stays' });
  });

  test('gives twice or half of the base once its years are over', () => {
    fc.assert(
      fc.property(rates, (rate) => {
        const found = pace(rate);
        if (found.kind === 'stays') return;
        expect(Number.isFinite(found.years)).toBe(true);
        expect(rate ** found.years).toBeCloseTo(found.kind === 'doubles' ? 2 : 0.5, 6);
      }),
    );
  });
});

describe('the fields', () => {
  test('tell the gap between the highest and the lowest rate, in whatever order', () => {
    const { result } = outcomeAt('base=100&first=90&second=120&third=100');
    expect(result?.gap).toBeCloseTo(100 * (1.2 ** 5 - 0.9 ** 5), 9);
    expect([result?.highest.rate, result?.lowest.rate]).toEqual([1.2, 0.9]);
  });

  test.each([
    ['base=0', 'base', /Nothing stays nothing/],
    ['first=0', 'first', /At 0% nothing is left/],
    ['second=0.1', 'second', /less than 1%/],
    ['third=301', 'third', /more than 300%/],
  ])('answer %s beside %s', (query, name, message) => {
    const { messages, result } = outcomeAt(query);
    expect(Object.entries(messages).find(([field]) => field === name)?.[1]).toMatch(message);
    expect(result).toBeNull();
  });

  test('any query gives finite values or messages', () => {
    const figure = fc.oneof(fc.string(), fc.nat().map(String), fc.double().map(String));
    const given = fc.record({ base: figure, first: figure, second: figure, third: figure });
    fc.assert(
      fc.property(given, (query) => {
        const { messages, result } = outcomeOf(readState(new URLSearchParams(query)));
        expect(result === null).toBe(Object.keys(messages).length > 0);
        const values = result?.courses.flatMap((course) => course.values) ?? [];
        expect(values.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
