import { describe, expect, test } from 'vitest';
import { effectiveCac, type Group } from '../../src/numbers/effective-cac/formulas.ts';
import { outcomeOf, readState } from '../../src/numbers/effective-cac/state.ts';
import { between, fc } from '../fixtures/arbitraries.ts';

const outcomeAt = (query: string) => outcomeOf(readState(new URLSearchParams(query)));

/** Groups whose counts are parts of each other. */
const groups: fc.Arbitrary<Group> = fc
  .record({
    cost: between(0, 1e12),
    counts: fc.tuple(fc.nat(1e9 - 1), fc.nat(1e9), fc.nat(1e9)).map(([a, b, c]) => {
      const [retained = 0, activated = 0, signups = 0] = [a + 1, b, c].sort((x, y) => x - y);
      return { signups, activated, retained };
    }),
    monthly: fc.option(
      fc.record({
        revenue: between(0, 1e12),
        margin: between(0, 1),
      }),
    ),
  })
  .map(({ cost, counts, monthly }) => ({ cost, ...counts, monthly }));

describe('the formulas', () => {
  test('give the figures of campaign B in the acquisition chapter', () => {
    const monthly = { revenue: 80, margin: 0.8 };
    const group = { cost: 60_000, signups: 250, activated: 100, retained: 75, monthly };
    expect(effectiveCac(group)).toMatchObject({
      perSignup: 240,
      perActivated: 600,
      perRetained: 800,
      activation: 0.4,
      retention: 0.75,
      paybackActivated: 9.375,
      paybackRetained: 12.5,
    });
  });

  test('cost more at each step, and give a finite number or none', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const cac = effectiveCac(group);
        for (const value of Object.values(cac)) {
          expect(value === null || Number.isFinite(value)).toBe(true);
        }
        if (cac.perRetained === null || cac.perActivated === null) return;
        expect(cac.perRetained).toBeGreaterThanOrEqual(cac.perActivated);
        expect(cac.perActivated).toBeGreaterThanOrEqual(cac.perSignup);
      }),
    );
  });

  test('fall with every customer who stays, and rise with cost', () => {
    fc.assert(
      fc.property(groups, between(0, 1e6), (group, more) => {
        const before = effectiveCac(group).perRetained;
        if (before === null) return;
        const dearer = effectiveCac({ ...group, cost: group.cost + more }).perRetained ?? 0;
        expect(dearer).toBeGreaterThanOrEqual(before);
        const kept = effectiveCac({ ...group, retained: group.retained + 1 }).perRetained ?? 0;
        expect(kept).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('the fields', () => {
  test('hold the example when the query has none of them', () => {
    expect(outcomeAt('').result?.cac.perRetained).toBe(800);
    expect(outcomeAt('locale=de-DE').result?.cac.perRetained).toBe(800);
  });

  test('keep what is wrong, with a message beside it', () => {
    const query = 'cost=abc&signups=0&activated=12.5&retained=-1&margin=120%25&revenue=1';
    expect(readState(new URLSearchParams(query)).cost).toBe('abc');
    const { messages, result } = outcomeAt(query);
    expect(result).toBeNull();
    expect(Object.keys(messages).sort()).toEqual([
      'activated',
      'cost',
      'margin',
      'retained',
      'signups',
    ]);
  });

  test('refuse a part that is larger than its whole', () => {
    const { messages } = outcomeAt('cost=1&signups=10&activated=20&retained=30');
    expect(messages.activated).toMatch(/more than signed up/);
    expect(messages.retained).toMatch(/more than reached first value/);
  });

  test('ask for revenue and margin together, or for neither', () => {
    const four = 'cost=1&signups=10&activated=5&retained=5';
    expect(outcomeAt(four).result?.cac.paybackRetained).toBeNull();
    expect(Object.keys(outcomeAt(`${four}&revenue=5`).messages)).toEqual(['margin']);
    expect(Object.keys(outcomeAt(`${four}&margin=5`).messages)).toEqual(['revenue']);
  });

  test('give a result without a figure where nobody stayed', () => {
    const { result } = outcomeAt('cost=1&signups=10&activated=0&retained=0');
    expect(result?.cac).toMatchObject({ perActivated: null, perRetained: null, retention: null });
  });

  test('are written anew when another locale was chosen since', () => {
    const query = 'cost=60,000.50&signups=1,250&activated=100&retained=75&margin=87.5%25';
    const state = readState(new URLSearchParams(`${query}&from=en-US&locale=de-DE&revenue=x`));
    expect(state).toMatchObject({
      cost: '60.000,5',
      signups: '1.250',
      margin: '87,5\u00a0%',
      revenue: 'x',
      from: 'de-DE',
    });
  });

  test('any query gives a finite result or messages', () => {
    const texts = fc.record({
      cost: fc.string(),
      signups: fc.nat().map(String),
      activated: fc.string(),
      retained: fc.nat().map(String),
      currency: fc.string(),
      locale: fc.string(),
      from: fc.string(),
    });
    fc.assert(
      fc.property(texts, (given) => {
        const { messages, result } = outcomeOf(readState(new URLSearchParams(given)));
        expect(result === null).toBe(Object.keys(messages).length > 0);
      }),
    );
  });
});
