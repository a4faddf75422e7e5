import { describe, expect, test } from 'vitest';
import { type Cohort, readCohort } from '../../src/numbers/retention/customers.ts';
import { type Movement, monthOf, retention, yearOf } from '../../src/numbers/retention/formulas.ts';
import { outcomeOf, readState } from '../../src/numbers/retention/state.ts';
import { between, fc } from '../fixtures/arbitraries.ts';

const US = { locale: 'en-US', currency: 'USD' } as const;
const outcomeAt = (query: string) => outcomeOf(readState(new URLSearchParams(query)));

/** Whole cents, losses within the opening. */
const movements: fc.Arbitrary<Movement> = fc
  .record({
    opening: fc.integer({ min: 1, max: 1e12 }),
    expansion: fc.integer({ min: 0, max: 1e12 }),
    lost: between(0, 1),
    left: between(0, 1),
  })
  .map(({ opening, expansion, lost, left }) => {
    const gone = Math.floor(opening * lost);
    const churned = Math.floor(gone * left);
    return { opening, expansion, contraction: gone - churned, churned };
  });

describe('the rates', () => {
  test('are those of company A in the expansion chapter', () => {
    const movement = {
      opening: 10_000_000,
      expansion: 2_600_000,
      contraction: 300_000,
      churned: 1_300_000,
    };
    expect(retention(movement)).toEqual({
      closing: 11_000_000,
      kept: 8_400_000,
      nrr: 1.1,
      grr: 0.84,
      growth: 0.26,
    });
  });

  test('obey the identities: NRR is at least GRR, GRR at most 1, parts sum to the total', () => {
    fc.assert(
      fc.property(movements, (movement) => {
        const { nrr, grr, growth, kept, closing } = retention(movement);
        expect(nrr).toBeGreaterThanOrEqual(grr);
        expect(grr).toBeGreaterThanOrEqual(0);
        expect(grr).toBeLessThanOrEqual(1);
        expect((grr + growth) / (nrr || 1)).toBeCloseTo(nrr === 0 ? 0 : 1, 9);
        expect(kept + movement.contraction + movement.churned).toBe(movement.opening);
        expect(kept + movement.expansion).toBe(closing);
      }),
    );
  });

  test('move one way with each input', () => {
    const more = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(movements, more, (movement, step) => {
        const before = retention(movement);
        const grown = retention({ ...movement, expansion: movement.expansion + step });
        expect(grown.nrr).toBeGreaterThan(before.nrr);
        expect(grown.grr).toBe(before.grr);
        const larger = retention({ ...movement, opening: movement.opening + step });
        expect(larger.grr).toBeGreaterThanOrEqual(before.grr);
        for (const loss of ['contraction', 'churned'] as const) {
          const room = movement.opening - movement.contraction - movement.churned;
          if (room < step) continue;
          const worse = retention({ ...movement, [loss]: movement[loss] + step });
          expect(worse.nrr).toBeLessThan(before.nrr);
          expect(worse.grr).toBeLessThan(before.grr);
        }
      }),
    );
  });

  test('of a month and of a year undo each other', () => {
    fc.assert(
      fc.property(between(0, 3), (rate) => {
        expect(monthOf(yearOf(rate))).toBeCloseTo(rate, 9);
      }),
    );
  });
});

describe('the fields', () => {
  test('refuse losses beyond the opening revenue, and no opening revenue', () => {
    const over = outcomeAt('opening=100&expansion=0&contraction=60&churned=41');
    expect(over.messages.churned).toMatch(/more than the opening revenue/);
    expect(outcomeAt('opening=0').messages.opening).toMatch(/nothing to keep/);
  });

  test('refuse growth that a slip of the keyboard makes', () => {
    const query = 'opening=100&expansion=500&contraction=0&churned=0';
    expect(outcomeAt(query).result?.rates.nrr).toBe(6);
    expect(outcomeAt(`${query}&period=month`).messages.expansion).toMatch(/over 3 times/);
  });

  test('raise monthly rates to their twelfth power', () => {
    const { result } = outcomeAt('opening=100&expansion=1&contraction=1&churned=1&period=month');
    expect(result?.yearly.nrr).toBeCloseTo(0.99 ** 12, 12);
    expect(result?.yearly.grr).toBeCloseTo(0.98 ** 12, 12);
  });

  test('any query gives finite rates or messages', () => {
    const figure = fc.oneof(fc.string(), fc.nat().map(String), fc.double().map(String));
    const given = fc.record({
      opening: figure,
      expansion: figure,
      contraction: figure,
      churned: figure,
      period: fc.constantFrom('year', 'month', 'x'),
      locale: fc.constantFrom('en-US', 'de-DE', ''),
    });
    fc.assert(
      fc.property(given, (query) => {
        const { messages, result } = outcomeOf(readState(new URLSearchParams(query)));
        expect(result === null).toBe(Object.keys(messages).length > 0);
        const numbers = result ? [...Object.values(result.rates), result.yearly.nrr] : [];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('a list of customers', () => {
  const cohortOf = (text: string): Cohort => {
    const read = readCohort(text, US);
    if (!read.ok) throw new Error(read.error);
    return read.value;
  };

  test('sums up to the example of the NRR guide', () => {
    const cohort = cohortOf(
      'Customer,Opening ARR,Closing ARR\nOne,"$400,000",520k\nTwo,250000,250000\nThree,200000,150000\nFour,100000,\nFive,50000,130000\nSix,0,150000\n',
    );
    expect(cohort.movement).toEqual({
      opening: 1_000_000,
      expansion: 200_000,
      contraction: 50_000,
      churned: 100_000,
    });
    expect(cohort).toMatchObject({ customers: 5, grew: 2, shrank: 1, left: 1, later: 1 });
    expect(cohort.gains.map(({ name, change }) => [name, change])).toEqual([
      ['One', 120_000],
      ['Five', 80_000],
    ]);
    expect(cohort.losses.map(({ name, change }) => [name, change])).toEqual([
      ['Four', -100_000],
      ['Three', -50_000],
    ]);
  });

  test('tells what is wrong by line and goes on without it', () => {
    const { errors, errorCount, customers } = cohortOf(
      'opening;closing\n100;abc\n\n-5;100\n100;100\n',
    );
    expect(errors).toEqual([
      { line: 2, message: 'Closing: “abc” is not a figure. Write it like $12,000.' },
      { line: 4, message: 'Opening: This cannot be below zero. Write it without a minus.' },
    ]);
    expect([errorCount, customers]).toEqual([2, 1]);
  });

  test.each([
    ['', /^The file is empty/],
    ['a,b\n1,2', /names no column “opening” and no “closing”/],
    ['opening,closing\n0,5', /^No line has an opening revenue/],
    ['opening,closing\nx,5', /Line 2: Opening: “x” is not a figure/],
  ])('refuses %j as a whole', (text, message) => {
    const read = readCohort(text, US);
    expect(read.ok ? '' : read.error).toMatch(message);
  });

  test('gives the same rates as its totals, and its movers are the largest', () => {
    const cents = fc.integer({ min: 0, max: 1e9 }).map((value) => value / 100);
    const customers = fc.array(fc.tuple(cents, cents), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(customers, (list) => {
        const lines = list.map(([opening, closing], place) => `C${place},${opening},${closing}`);
        const read = readCohort(['name,opening,closing', ...lines].join('\n'), US);
        const there = list.filter(([opening]) => opening > 0);
        expect(read.ok).toBe(there.length > 0);
        if (!read.ok) return;
        const { movement, gains, losses } = read.value;
        const { nrr, grr, closing } = retention(movement);
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        expect(closing).toBeCloseTo(sum(there.map(([, end]) => end)), 4);
        const kept = sum(there.map(([start, end]) => Math.min(start, end)));
        expect(grr).toBeCloseTo(kept / movement.opening, 9);
        expect(nrr).toBeGreaterThanOrEqual(grr);
        const changes = there.map(([start, end]) => end - start).sort((a, b) => b - a);
        expect(gains.map(({ change }) => change.toFixed(2))).toEqual(
          changes
            .filter((change) => change > 0.001)
            .slice(0, 5)
            .map((change) => change.toFixed(2)),
        );
        expect(losses.map(({ change }) => change.toFixed(2))).toEqual(
          changes
            .filter((change) => change < -0.001)
            .reverse()
            .slice(0, 5)
            .map((c) => c.toFixed(2)),
        );
      }),
    );
  });
});
