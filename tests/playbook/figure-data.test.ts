import { expect, test } from 'vitest';
import { wholeOf } from '../../src/playbook/figures/figure-data.ts';

test.each([
  ['shares, however small', [37, 16], '%', 100],
  ['a share above all of it', [104, 88], '%', 104],
  ['amounts', [37, -65], '$', 65],
])('the full length of a bar among %s', (_, values, unit, whole) => {
  expect(wholeOf(values, unit)).toBe(whole);
});
