import { expect, test } from 'vitest';
import { dotGroups } from '../../src/comparison/dot-groups.ts';
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

test('every dot is named once, and two names never touch', () => {
  const points = fc.array(fc.option(fc.nat(100)), { maxLength: 6 });
  fc.assert(
    fc.property(points, (given) => {
      const groups = dotGroups(given);
      const named = groups.flatMap(({ places }) => places).toSorted();
      expect(named).toEqual(given.flatMap((one, place) => (one === null ? [] : [place])));
      groups.slice(1).forEach(({ at }, index) => {
        expect(at - (groups[index]?.at ?? 0)).toBeGreaterThan(4);
      });
    }),
  );
});
