import { describe, expect, test } from 'vitest';
import {
  CURRENCY_CODES,
  type Currency,
  LOCALE_CODES,
  type Locale,
  type Notation,
} from '../../src/numbers/notation.ts';
import { MOST, type QuantityRule, readQuantity } from '../../src/numbers/quantity.ts';
import { write, writeField } from '../../src/numbers/write.ts';
import { fc } from '../fixtures/arbitraries.ts';

const notation = (locale: Locale, currency: Currency): Notation => ({ locale, currency });
const US = notation('en-US', 'USD');
const GERMAN = notation('de-DE', 'EUR');
const MONEY: QuantityRule = { kind: 'money', example: 1200 };
const SHARE: QuantityRule = { kind: 'percent', example: 0.9 };
const COUNT: QuantityRule = { kind: 'count', example: 40 };

const readAs = (text: string, rule: QuantityRule, used: Notation) => {
  const read = readQuantity(text, rule, used);
  return read.ok ? read.value : read.error;
};

describe('a figure as people paste it', () => {
  test.each<[string, number, Notation, QuantityRule]>([
    ['1,234.50', 1234.5, US, MONEY],
    ['1.234,50', 1234.5, US, MONEY],
    ['1 234,50', 1234.5, US, MONEY],
    ['1\u202f234,50', 1234.5, US, MONEY],
    ['1\u00a0234\u00a0567', 1234567, US, MONEY],
    ["1'234", 1234, US, MONEY],
    ['1’234.50', 1234.5, notation('de-CH', 'CHF'), MONEY],
    ['12,34,567', 1234567, notation('en-IN', 'INR'), MONEY],
    ['1.234.567', 1234567, US, MONEY],
    ['1,234', 1234, US, MONEY],
    ['1,234', 1.234, GERMAN, MONEY],
    ['1.234', 1.234, US, MONEY],
    ['1.234', 1234, GERMAN, MONEY],
    ['1.234', 1234, US, COUNT],
    ['0.125', 0.125, GERMAN, MONEY],
    ['$1,200', 1200, US, MONEY],
    ['US$ 1,200', 1200, US, MONEY],
    ['USD 1,200.00', 1200, US, MONEY],
    ['1.200 €', 1200, GERMAN, MONEY],
    ['1 200 kr', 1200, notation('sv-SE', 'SEK'), MONEY],
    ['$', Number.NaN, US, MONEY],
    ['1.2M', 1_200_000, US, MONEY],
    ['$1.1M', 1_100_000, US, MONEY],
    ['350k', 350_000, US, MONEY],
    ['2.5 bn', 2_500_000_000, US, MONEY],
    ['1,5 Mio', 1_500_000, GERMAN, MONEY],
    ['90%', 0.9, US, SHARE],
    ['90', 0.9, US, SHARE],
    ['87,5 %', 0.875, GERMAN, SHARE],
    ['101 percent', 1.01, US, SHARE],
    ['１２０', 120, US, COUNT],
    ['+5', 5, US, COUNT],
    ['.5', 0.5, US, MONEY],
    ['5.', 5, US, MONEY],
  ])('reads %j as %d', (text, value, used, rule) => {
    const read = readAs(text, rule, used);
    if (Number.isNaN(value)) expect(read).toMatch(/is not a figure/);
    else expect(read).toBe(value);
  });

  test.each<[string, string, QuantityRule, Notation]>([
    ['', 'Write a figure here, like $1,200.', MONEY, US],
    ['  ', 'Write a figure here, like 90 %.', SHARE, GERMAN],
    ['abc', '“abc” is not a figure. Write it like $1,200.', MONEY, US],
    ['1,23,4', '“1,23,4” is not a figure. Write it like $1,200.', MONEY, US],
    ['1e5', '“1e5” is not a figure. Write it like $1,200.', MONEY, US],
    ['--5', '“--5” is not a figure. Write it like $1,200.', MONEY, US],
    ['-5', 'This cannot be below zero. Write it without a minus.', MONEY, US],
    ['(1,200)', 'This cannot be below zero. Write it without a minus.', MONEY, US],
    ['−$5', 'This cannot be below zero. Write it without a minus.', MONEY, US],
    ['12.5', 'Write a whole number.', COUNT, US],
    ['5%', 'This is no share. Write it without a percent sign.', MONEY, US],
    ['$5', 'This is no amount of money. Write it without a currency.', COUNT, US],
    [
      '€5',
      'This says Euro, and the calculator is set to US dollar. Change one of them.',
      MONEY,
      US,
    ],
    [
      '9'.repeat(400),
      'That is more than $1,000,000,000,000, the most that counts here. Check the digits.',
      MONEY,
      US,
    ],
    [
      '120%',
      'That is more than 100%, the most that counts here. Check the digits.',
      { ...SHARE, most: 1 },
      US,
    ],
    ['0', 'Nobody signed up.', { ...COUNT, zero: 'Nobody signed up.' }, US],
  ])('answers %j with the remedy', (text, message, rule, used) => {
    expect(readAs(text, rule, used)).toBe(message.replace('90 %', '90\u00a0%'));
  });

  test('may be left out where it is optional', () => {
    expect(readQuantity(' ', { ...MONEY, isOptional: true }, US)).toEqual({
      ok: true,
      value: null,
    });
  });
});

const kinds = fc.constantFrom<QuantityRule['kind']>('money', 'percent', 'count', 'number');
const notations = fc.record({
  locale: fc.constantFrom(...LOCALE_CODES),
  currency: fc.constantFrom(...CURRENCY_CODES),
});

test('any text gives a value within the bounds, or a message', () => {
  const figureLike = fc.string({
    unit: fc.constantFrom(..."0123456789.,' -+()%$€kKmMbn\u202f\u00a0e"),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), figureLike), kinds, notations, (text, kind, used) => {
      const read = readQuantity(text, { kind, example: 1 }, used);
      if (read.ok) {
        expect(Number.isFinite(read.value)).toBe(true);
        expect(read.value).toBeGreaterThanOrEqual(0);
        expect(read.value).toBeLessThanOrEqual(MOST[kind]);
      } else {
        expect(read.error).toMatch(/\.$/);
      }
    }),
    { numRuns: 3000 },
  );
});

test('what a calculator writes it reads back, in every locale and currency', () => {
  const cents = fc.integer({ min: 0, max: 1e13 }).map((value) => value / 100);
  fc.assert(
    fc.property(cents, notations, (value, used) => {
      expect(readAs(writeField('money', value, used), MONEY, used)).toBe(value);
      if (used.currency !== 'JPY')
        expect(readAs(write('money', value, used), MONEY, used)).toBe(value);
      const whole = Math.round(value / 1000);
      expect(readAs(writeField('count', whole, used), COUNT, used)).toBe(whole);
      expect(readAs(writeField('percent', whole / 1e10, used), SHARE, used)).toBeCloseTo(
        whole / 1e10,
        5,
      );
    }),
    { numRuns: 2000 },
  );
});

test('nothing that is no number is ever written', () => {
  expect(() => write('money', Number.NaN, US)).toThrow();
  expect(() => write('percent', Number.POSITIVE_INFINITY, US)).toThrow();
});

test('a tiny share and its count agree', () => {
  const both = (share: number, of: number) => [
    write('fine-percent', share, US),
    write('fine-count', share * of, US),
  ];
  expect(both(0.000_512, 2000)).toEqual(['0.051%', '1']);
  expect(both(0.000_512, 100)).toEqual(['0.051%', '0.051']);
  expect(both(0.2152, 1000)).toEqual(['21.5%', '215']);
  expect(both(0, 1000)).toEqual(['0%', '0']);
});
