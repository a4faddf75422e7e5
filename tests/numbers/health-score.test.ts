import { describe, expect, test } from 'vitest';
import { backTest, type PastAccount } from '../../src/numbers/health-score/back-test.ts';
import {
  COLORS,
  type Color,
  type Signal,
  scoreAccount,
} from '../../src/numbers/health-score/score.ts';
import { fc } from '../fixtures/arbitraries.ts';

const colors = fc.constantFrom(...COLORS);
const signals: fc.Arbitrary<readonly Signal[]> = fc
  .array(
    fc.record(
      {
        weight: fc.nat(1000).map((tenths) => tenths / 10),
        overrules: fc.boolean(),
        greenNeeds: fc.constantFrom(null, ...COLORS),
      },
      { noNullPrototype: true },
    ),
    { maxLength: 8 },
  )
  .map((all) => all.map((signal, at) => ({ ...signal, id: `s${at}` })));
const account = fc
  .tuple(signals, fc.array(colors, { minLength: 8, maxLength: 8 }))
  .map(([all, given]) => ({
    signals: all,
    colors: new Map(all.map(({ id }, at): [string, Color] => [id, given[at] ?? 'yellow'])),
  }));

const SHEET: readonly Signal[] = [
  { id: 'result', weight: 25, overrules: true, greenNeeds: 'green' },
  { id: 'sponsor', weight: 20, overrules: true, greenNeeds: 'green' },
  { id: 'people', weight: 20, overrules: false, greenNeeds: 'yellow' },
  { id: 'issues', weight: 15, overrules: true, greenNeeds: null },
  { id: 'contacts', weight: 10, overrules: false, greenNeeds: null },
  { id: 'plan', weight: 10, overrules: false, greenNeeds: null },
];
const scored = (given: Record<string, Color>) =>
  scoreAccount(SHEET, new Map(Object.entries(given)));

describe('an account', () => {
  test('of the worksheet reaches 80 points and stays yellow for want of a talk', () => {
    const given = { result: 'green', sponsor: 'yellow', people: 'green', issues: 'green' } as const;
    expect(scored({ ...given, contacts: 'yellow', plan: 'yellow' })).toEqual({
      points: 80,
      color: 'yellow',
      reason: { kind: 'not-proven', signals: ['sponsor'] },
    });
  });

  test('of which nothing is known reaches half and is yellow', () => {
    expect(scored({})).toMatchObject({ points: 50, color: 'yellow' });
  });

  test('is red for one overruling red, whatever the sum', () => {
    const green = Object.fromEntries(SHEET.map(({ id }) => [id, 'green' as const]));
    expect(scored(green)).toEqual({ points: 100, color: 'green', reason: { kind: 'all-met' } });
    expect(scored({ ...green, issues: 'red' })).toEqual({
      points: 85,
      color: 'red',
      reason: { kind: 'overruled', signals: ['issues'] },
    });
    expect(scored({ ...green, plan: 'red' })).toMatchObject({ points: 90, color: 'green' });
  });

  test('without any weight has no points and is not green', () => {
    expect(scoreAccount([], new Map())).toEqual({
      points: 0,
      color: 'yellow',
      reason: { kind: 'too-few-points' },
    });
  });

  test('has 0 to 100 points, and a better signal never lowers points or color', () => {
    fc.assert(
      fc.property(account, fc.nat(7), (given, place) => {
        const before = scoreAccount(given.signals, given.colors);
        expect(before.points).toBeGreaterThanOrEqual(0);
        expect(before.points).toBeLessThanOrEqual(100 + 1e-9);
        const signal = given.signals[place];
        if (signal === undefined) return;
        const better = new Map([...given.colors, [signal.id, 'green' as const]]);
        const after = scoreAccount(given.signals, better);
        expect(after.points).toBeGreaterThanOrEqual(before.points - 1e-9);
        expect(COLORS.indexOf(after.color)).toBeGreaterThanOrEqual(COLORS.indexOf(before.color));
      }),
    );
  });

  test('scores the same when every weight doubles', () => {
    fc.assert(
      fc.property(account, (given) => {
        const doubled = given.signals.map((signal) => ({ ...signal, weight: signal.weight * 2 }));
        const { points } = scoreAccount(doubled, given.colors);
        expect(points).toBeCloseTo(scoreAccount(given.signals, given.colors).points, 9);
      }),
    );
  });
});

describe('the back-test', () => {
  test('of the worksheet: missed 30%, warned 45%, right when red 37.5%', () => {
    const tested = backTest([
      { color: 'green', revenue: 7_000_000, lost: 300_000 },
      { color: 'yellow', revenue: 1_800_000, lost: 250_000 },
      { color: 'red', revenue: 1_200_000, lost: 450_000 },
    ]);
    expect(tested).toMatchObject({
      missed: 0.3,
      warned: 0.45,
      rightWhenRed: 0.375,
      greenOfBase: 0.7,
    });
    expect(tested.all).toEqual({ revenue: 10_000_000, lost: 1_000_000, lossRate: 0.1 });
  });

  test('without losses has no shares', () => {
    const tested = backTest([{ color: 'green', revenue: 100, lost: 0 }]);
    expect(tested).toMatchObject({ missed: null, warned: null, rightWhenRed: null });
    expect(backTest([]).greenOfBase).toBeNull();
  });

  const accounts: fc.Arbitrary<readonly PastAccount[]> = fc.array(
    fc
      .tuple(
        colors,
        fc.nat(1_000_000),
        fc.nat(100).map((percent) => percent / 100),
      )
      .map(([color, revenue, part]) => ({ color, revenue, lost: Math.floor(revenue * part) })),
  );

  test('has rows that sum to the whole and shares within 0 and 1', () => {
    fc.assert(
      fc.property(accounts, (given) => {
        const { all, colors: rows, missed, warned } = backTest(given);
        const sum = (of: 'revenue' | 'lost') =>
          COLORS.reduce((whole, color) => whole + rows[color][of], 0);
        expect(sum('revenue')).toBe(all.revenue);
        expect(sum('lost')).toBe(all.lost);
        for (const part of [missed, warned, (missed ?? 0) + (warned ?? 0)]) {
          expect(part ?? 0).toBeGreaterThanOrEqual(0);
          expect(part ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  test('misses more when more green revenue is lost', () => {
    fc.assert(
      fc.property(accounts, (given) => {
        const more: PastAccount = { color: 'green', revenue: 1000, lost: 1000 };
        expect(backTest([...given, more]).missed ?? 0).toBeGreaterThanOrEqual(
          backTest(given).missed ?? 0,
        );
      }),
    );
  });
});
