import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Month, monthAt, monthIndex, monthOf } from '../../src/assessment/month.ts';
import { fc } from '../fixtures/arbitraries.ts';

describe('the month of an instant', () => {
  // Half a day ahead of UTC, so that a reading in local time shows.
  beforeAll(() => {
    vi.stubEnv('TZ', 'Pacific/Auckland');
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ['2020-01-01T00:00:00Z', '2020-01'],
    ['2026-03-15T12:00:00Z', '2026-03'],
    ['2026-12-31T23:59:59.999Z', '2026-12'],
    ['2027-01-01T00:30:00+01:00', '2026-12'],
    ['2026-12-31T23:30:00-01:00', '2027-01'],
  ])('%s is in %s, by UTC', (instant, month) => {
    expect(new Date(instant).getTimezoneOffset()).toBeLessThan(0);
    expect(monthOf(new Date(instant))).toBe(month);
  });
});

describe('the index of a month', () => {
  // 341 years of twelve months are 4092; 4095 is the fourth month of year 2020 + 341.
  test.each<[Month, number]>([
    ['2020-01', 0],
    ['2020-12', 11],
    ['2021-01', 12],
    ['2026-09', 80],
    ['2361-04', 4095],
  ])('of %s is %i, and back', (month, index) => {
    expect(monthIndex(month)).toBe(index);
    expect(monthAt(index)).toBe(month);
  });

  test('and the month give each other back', () => {
    fc.assert(
      fc.property(fc.nat(4095), (index) => {
        expect(monthIndex(monthAt(index))).toBe(index);
      }),
    );
  });

  test.each<Month>(['2019-12', '2361-05', '2026-00', '2026-13', '2026-1', '26-01', '2026--1'])(
    'of %s is refused, and the message says how to write it',
    (month) => {
      expect(() => monthIndex(month)).toThrow(
        new RangeError(`"${month}" is no month from 2020-01 on. Write it as YYYY-MM.`),
      );
    },
  );
});
