import { describe, expect, test } from 'vitest';
import { LINK_IDS, type LinkId } from '../../src/assessment/bank.ts';
import { apportion } from '../../src/numbers/leak/apportion.ts';
import { outcomeOf, type PerLink, ratesOf, unbroken } from '../../src/numbers/leak/model.ts';
import { type Funnel, inOrder, lossesOf } from '../../src/numbers/leak/parts.ts';
import { between, fc } from '../fixtures/arbitraries.ts';
import { eachLink } from '../fixtures/scores.ts';

/** What rounding in floating point may take, as a part of the figure. */
const HAIR = 1e-9;

const WORTH = { customer: 10_000, expansion: 2_000 };
const share = between(0, 1);
const perLink: fc.Arbitrary<PerLink> = fc
  .tuple(...LINK_IDS.map(() => share))
  .map((shares) => eachLink((place) => shares[place] ?? 0));
const rates = fc
  .tuple(perLink, fc.array(fc.constantFrom(...LINK_IDS), { maxLength: 2 }))
  .map(([known, unknown]): Funnel['rates'] => {
    const none = Object.fromEntries(unknown.map((link) => [link, null]));
    return { ...known, ...none };
  });
const funnels: fc.Arbitrary<Funnel> = fc.record(
  {
    leads: fc.integer({ min: 1, max: 1_000_000_000 }),
    rates,
    targets: perLink,
    worth: fc.record(
      {
        customer: fc.nat(1_000_000_000).map((cents) => cents / 100),
        expansion: fc.nat(1_000_000_000).map((cents) => cents / 100),
      },
      { noNullPrototype: true },
    ),
  },
  { noNullPrototype: true },
);
const links = fc.constantFrom(...LINK_IDS);

const lossAt = (funnel: Funnel, link: LinkId) => {
  const part = lossesOf(funnel).parts.find((found) => found.link === link);
  return part?.loss ?? { customers: Number.NaN, money: Number.NaN };
};
const atLeast = (more: number, fewer: number) =>
  expect(more - fewer).toBeGreaterThanOrEqual(-HAIR * Math.max(1, Math.abs(more), Math.abs(fewer)));
const isClose = (one: number, other: number) => {
  atLeast(one, other);
  atLeast(other, one);
};

describe('the rates', () => {
  test('of filters divide by the count before, the last two by the customers kept', () => {
    const counts = eachLink((place) => [80, 40, 20, 18, 9, 9, 6, 3, 2][place] ?? 0);
    expect(Object.values(ratesOf(100, counts))).toEqual([
      0.8,
      0.5,
      0.5,
      0.9,
      0.5,
      1,
      6 / 9,
      0.5,
      2 / 6,
    ]);
  });

  test('of links that nobody came to are none', () => {
    const counts = eachLink((place) => (place === 0 ? 5 : 0));
    expect(Object.values(ratesOf(10, counts))).toEqual([0.5, 0, ...new Array(7).fill(null)]);
  });
});

describe('the outcome', () => {
  test('counts those kept and those they brought, and an expansion as money alone', () => {
    const half = { ...eachLink(() => 1), support: 0.5, expansion: 0.4 };
    const outcome = outcomeOf(100, { ...half, 'expansion-to-acquisition': 0.1 }, WORTH);
    expect(outcome.customers).toBeCloseTo(50 + 5, 9);
    expect(outcome.money).toBeCloseTo(55 * 10_000 + 20 * 2_000, 6);
  });

  test('through nine links without a break is the product of their rates', () => {
    expect(unbroken(eachLink((place) => (place === 2 ? 0.5 : 0.9)))).toBeCloseTo(0.9 ** 8 / 2, 12);
  });
});

describe('the parts', () => {
  test('give one weak link the whole loss', () => {
    const weak = { ...eachLink(() => 0.9), activation: 0.5 };
    const losses = lossesOf({
      leads: 1000,
      rates: weak,
      targets: eachLink(() => 0.9),
      worth: WORTH,
    });
    const [first, ...others] = inOrder(losses.parts);
    expect(others).toEqual([]);
    expect(first?.link).toBe('activation');
    isClose(first?.loss.money ?? 0, losses.total.money);
  });

  test('of two links share what only both together gain', () => {
    const rates = { ...eachLink(() => 1), acquisition: 0.5, support: 0.5, expansion: 0 };
    const targets = { ...eachLink(() => 1), expansion: 0 };
    const { parts } = lossesOf({ leads: 100, rates, targets, worth: WORTH });
    const lost = parts.filter(({ loss }) => loss.customers > 0);
    // 200 at targets, 50 today: the first to be mended gains 50, the second 100.
    expect(lost.map(({ link }) => link)).toEqual(['acquisition', 'support']);
    for (const { first, loss, last } of lost) {
      expect(first.customers).toBeCloseTo(50, 9);
      expect(loss.customers).toBeCloseTo(75, 9);
      expect(last.customers).toBeCloseTo(100, 9);
    }
  });

  test('sum to the total, in customers and in money', () => {
    fc.assert(
      fc.property(funnels, (funnel) => {
        const { parts, total, today, atTargets } = lossesOf(funnel);
        for (const unit of ['customers', 'money'] as const) {
          const sum = parts.reduce((all, { loss }) => all + loss[unit], 0);
          isClose(sum + today[unit], atTargets[unit]);
          isClose(total[unit] + today[unit], atTargets[unit]);
        }
      }),
    );
  });

  test('are finite, never below zero, and lie between mending first and mending last', () => {
    fc.assert(
      fc.property(funnels, (funnel) => {
        for (const { first, loss, last, point } of lossesOf(funnel).parts) {
          for (const unit of ['customers', 'money'] as const) {
            for (const figure of [first, loss, last, point]) {
              expect(Number.isFinite(figure[unit])).toBe(true);
            }
            atLeast(first[unit], 0);
            atLeast(point[unit], 0);
            atLeast(loss[unit], first[unit]);
            atLeast(last[unit], loss[unit]);
          }
        }
      }),
    );
  });

  test('are zero at a link that meets its target, and only there', () => {
    fc.assert(
      fc.property(funnels, links, (funnel, link) => {
        const met = { ...funnel, rates: { ...funnel.rates, [link]: funnel.targets[link] } };
        expect(lossAt(met, link)).toEqual({ customers: 0, money: 0 });
      }),
    );
  });

  test('never fall when a target rises', () => {
    fc.assert(
      fc.property(funnels, links, links, share, (funnel, raised, link, other) => {
        const high = Math.max(funnel.targets[raised], other);
        const higher = { ...funnel, targets: { ...funnel.targets, [raised]: high } };
        fc.pre(funnel.rates[raised] !== null);
        atLeast(lossAt(higher, link).money, lossAt(funnel, link).money);
      }),
    );
  });

  test('never rise when their own rate does', () => {
    fc.assert(
      fc.property(funnels, links, share, (funnel, link, other) => {
        const rate = funnel.rates[link];
        fc.pre(rate !== null);
        const better = {
          ...funnel,
          rates: { ...funnel.rates, [link]: Math.max(rate ?? 0, other) },
        };
        atLeast(lossAt(funnel, link).money, lossAt(better, link).money);
      }),
    );
  });

  test('never fall when another rate, the leads or the worth rises', () => {
    fc.assert(
      fc.property(funnels, links, links, share, (funnel, link, other, higher) => {
        const rate = funnel.rates[other];
        fc.pre(rate !== null && link !== other);
        const better = {
          leads: funnel.leads * 2,
          rates: { ...funnel.rates, [other]: Math.max(rate ?? 0, higher) },
          targets: funnel.targets,
          worth: { customer: funnel.worth.customer * 2, expansion: funnel.worth.expansion + 1 },
        };
        atLeast(lossAt(better, link).money, lossAt(funnel, link).money);
        atLeast(lossAt(better, link).customers, lossAt(funnel, link).customers);
      }),
    );
  });

  test('come in the order of what they lose', () => {
    fc.assert(
      fc.property(funnels, (funnel) => {
        const money = inOrder(lossesOf(funnel).parts).map(({ loss }) => loss.money);
        expect(money).toEqual(money.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('rounded parts', () => {
  test.each([
    [[0.4, 0.4, 0.4], 1, [1, 0, 0]],
    [[1.5, 1.5], 1, [2, 1]],
    [[10.005, 20.004], 0.01, [10.01, 20]],
    [[], 1, []],
  ])('of %j in steps of %d are %j', (parts, step, rounded) => {
    expect(apportion(parts, step)).toEqual(rounded);
  });

  test('sum to the rounded total, each within a step', () => {
    const amounts = fc.array(
      fc.nat(1_000_000_000).map((cents) => cents / 100),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(amounts, fc.constantFrom(1, 0.1, 0.01), (parts, step) => {
        const rounded = apportion(parts, step);
        const sum = rounded.reduce((all, part) => all + Math.round(part / step), 0);
        expect(sum).toBe(Math.round(parts.reduce((all, part) => all + part / step, 0)));
        rounded.forEach((part, place) => {
          expect(Math.abs(part - (parts[place] ?? 0))).toBeLessThanOrEqual(step * (1 + 1e-6));
        });
      }),
    );
  });
});
