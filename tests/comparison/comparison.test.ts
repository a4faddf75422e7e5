import { describe, expect, test } from 'vitest';
import { makeReportToken } from '../../src/assessment/report-token.ts';
import { makeScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { compare } from '../../src/comparison/comparison.ts';
import { SLOTS } from '../../src/comparison/sides.ts';
import { fc, reportData, scorecardData } from '../fixtures/arbitraries.ts';
import { reportIn, scorecardFor, sidesOf } from '../fixtures/sides.ts';

const THEN = reportIn('2026-09', '444 120 011 233 102 334 --- 322 000');
const NOW = reportIn('2026-11', '444 222 111 233 101 334 444 ??? 444');

describe('two reports of different months', () => {
  const comparison = compare(sidesOf({ a: NOW, b: THEN }));

  test('are then and now, whichever is given first', () => {
    expect(comparison.kind).toBe('change');
    expect(comparison.sides.map(({ token }) => token)).toEqual([THEN, NOW]);
  });

  test('change by the later minus the earlier, where both have a score', () => {
    const changes = comparison.links.map(({ points, difference }) => [...points, difference]);
    expect(changes).toEqual([
      [100, 100, 0],
      [25, 50, 25],
      [17, 25, 8],
      [67, 67, 0],
      [25, 17, -8],
      [83, 83, 0],
      [null, 100, null],
      [58, 0, -58],
      [0, 100, 100],
    ]);
  });

  test('are told by the links that moved most', () => {
    expect(comparison.apart.map(({ link, difference }) => [link.id, difference])).toEqual([
      ['expansion-to-acquisition', 100],
      ['expansion', -58],
      ['marketing-to-sales', 25],
      ['sales-to-success', 8],
      ['activation-to-support', -8],
    ]);
  });
});

describe('several views', () => {
  test('are two of one month, or more than two of any', () => {
    const other = reportIn('2026-09', '444 444 444 444 444 444 444 444 444');
    expect(compare(sidesOf({ a: THEN, b: other })).kind).toBe('spread');
    const three = compare(sidesOf({ a: NOW, b: THEN, c: other }));
    expect(three.kind).toBe('spread');
    expect(three.sides.map(({ token }) => token)).toEqual([NOW, THEN, other]);
  });

  test('are two of different names, whatever their months', () => {
    const kindOf = (query: Record<string, string>) => compare(sidesOf(query)).kind;
    expect(kindOf({ a: THEN, 'name-a': 'North', b: NOW, 'name-b': 'South' })).toBe('spread');
    expect(kindOf({ a: scorecardFor(THEN, 'Acme'), b: scorecardFor(NOW, 'Beta') })).toBe('spread');
    expect(kindOf({ a: scorecardFor(THEN, 'Acme'), b: scorecardFor(NOW, 'Acme') })).toBe('change');
    expect(kindOf({ a: scorecardFor(THEN, 'Acme'), b: NOW })).toBe('change');
  });

  test('spread by the highest minus the lowest of those that have a score', () => {
    const other = reportIn('2026-09', '--- 444 --- 111 --- --- --- --- ---');
    const { links } = compare(sidesOf({ a: THEN, b: other }));
    expect(links.map(({ difference }) => difference)).toEqual([
      null,
      75,
      null,
      42,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

const tokens = fc.uniqueArray(
  fc.oneof(
    reportData.map((data) => makeReportToken(data)),
    scorecardData.map((data) => makeScorecardToken(data)),
  ),
  { minLength: 2, maxLength: SLOTS.length },
);
const queryOf = (given: readonly string[]) =>
  Object.fromEntries(given.map((token, place) => [SLOTS[place] ?? '', token]));

describe('every comparison', () => {
  test('shows differences that its points add up to', () => {
    fc.assert(
      fc.property(tokens, (given) => {
        const { kind, links, chain, stages, apart } = compare(sidesOf(queryOf(given)));
        for (const { points, difference } of [...links, chain, stages]) {
          expect(points).toHaveLength(given.length);
          const present = points.filter((one) => one !== null);
          if (difference === null) expect(present.length).toBeLessThan(2);
          else if (kind === 'spread') {
            expect(difference).toBe(Math.max(...present) - Math.min(...present));
          } else expect((points[0] ?? Number.NaN) + difference).toBe(points[1]);
        }
        const sizes = apart.map(({ difference }) => Math.abs(difference));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect(sizes).not.toContain(0);
      }),
    );
  });

  test('does not depend on the order of its sides', () => {
    fc.assert(
      fc.property(tokens, (given) => {
        const [forth, back] = [given, given.toReversed()].map((order) =>
          compare(sidesOf(queryOf(order))),
        );
        if (forth?.kind === 'change') {
          expect(back?.links.map(({ points }) => points)).toEqual(
            forth.links.map(({ points }) => points),
          );
        }
        const differences = (one: typeof forth) => one?.links.map(({ difference }) => difference);
        expect(differences(back)).toEqual(differences(forth));
      }),
    );
  });

  test('finds no difference between a report and the scorecard it published, link by link', () => {
    fc.assert(
      fc.property(reportData, (data) => {
        const report = makeReportToken(data);
        const { kind, links } = compare(sidesOf({ a: report, b: scorecardFor(report) }));
        expect(kind).toBe('spread');
        for (const { difference } of links) expect(difference ?? 0).toBe(0);
      }),
    );
  });
});
