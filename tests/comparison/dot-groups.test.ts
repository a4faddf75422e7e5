import { expect, test } from 'vitest';
import { dotGroups, touches } from '../../src/comparison/dot-groups.ts';
import { fc } from '../fixtures/arbitraries.ts';

test.each([
  [
    [10, 50],
    [[0], [1]],
  ],
  [
    [50, 10],
    [[1], [0]],
  ],
  [
    [50, 50, 10],
    [[2], [0, 1]],
  ],
  [[50, null, 53], [[0, 2]]],
  [[0, 4, 8], [[0, 1, 2]]],
  [[null, null], []],
])('%j are named in groups %j', (points, groups) => {
  expect(dotGroups(points).map(({ places }) => places)).toEqual(groups);
});

test('a name that would touch the one before it stands below the line', () => {
  const below = (points: readonly number[]) => dotGroups(points).map(({ isBelow }) => isBelow);
  expect(below([10, 50])).toEqual([false, false]);
  expect(below([0, 0, 8, 8])).toEqual([false, true]);
  expect(below([67, 67, 75, 75, 75])).toEqual([false, true]);
});

test('names that fit on neither side of the line become one', () => {
  expect(dotGroups([10, 10, 10, 15, 20, 20]).map(({ places }) => places)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test('every dot is named once, and two names never touch', () => {
  const points = fc.array(fc.option(fc.nat(100)), { maxLength: 6 });
  fc.assert(
    fc.property(points, (given) => {
      const groups = dotGroups(given);
      const named = groups.flatMap(({ places }) => places).toSorted();
      expect(named).toEqual(given.flatMap((one, place) => (one === null ? [] : [place])));
      const pairs = groups.flatMap((one, index) =>
        groups.slice(index + 1).map((other) => [one, other] as const),
      );
      for (const [one, other] of pairs) {
        expect(one.isBelow === other.isBelow && touches(one, other)).toBe(false);
      }
    }),
  );
});
