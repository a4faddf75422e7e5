import { describe, expect, test } from 'vitest';
import { withUnit } from '../../src/playbook/figures/figure-data.ts';
import { formatNumber } from '../../src/playbook/number-format.ts';

describe('a computed number', () => {
  test.each([
    [1234.4, 'count', '1,234'],
    [0.25, 'decimal', '0.3'],
    [1200, 'money', '$1,200'],
    [1200.5, 'money', '$1,200.50'],
    [-40, 'money', '−$40'],
    [0.9, 'percent', '90%'],
    [0.9123, 'percent', '91.2%'],
    [1, 'months', '1 month'],
    [7.5, 'months', '7.5 months'],
  ] as const)('%s as %s is written %s', (value, style, text) => {
    expect(formatNumber(value, style)).toBe(text);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s stops the build', (value) => {
    expect(() => formatNumber(value, 'count')).toThrow('which is no number');
  });
});

test.each([
  [37, '%', '37%'],
  [1_200_000, '$', '$1.2M'],
  [950, '$', '$950'],
  [24, 'months', '24 months'],
  [3.25, '', '3.3'],
])('%s in %s is drawn as %s', (value, unit, text) => {
  expect(withUnit(value, unit)).toBe(text);
});
