import { describe, expect, test } from 'vitest';
import {
  checksum,
  type Field,
  pack,
  seal,
  sealedLength,
  unpack,
  unseal,
} from '../../src/assessment/token-text.ts';
import { BASE64URL, fc } from '../fixtures/arbitraries.ts';

const fields: fc.Arbitrary<Field[]> = fc.array(
  fc
    .integer({ min: 1, max: 24 })
    .chain((bits) => fc.tuple(fc.nat(2 ** bits - 1), fc.constant(bits))),
);
const bodies = fc.string({ unit: fc.constantFrom(...BASE64URL), minLength: 1, maxLength: 60 });

describe('packed fields', () => {
  test.each<[string, Field[], string]>([
    ['nothing', [], ''],
    [
      'one symbol each',
      [
        [0, 6],
        [25, 6],
        [26, 6],
        [51, 6],
        [52, 6],
        [61, 6],
      ],
      'AZaz09',
    ],
    [
      'the two signs of base64url',
      [
        [62, 6],
        [63, 6],
      ],
      '-_',
    ],
    [
      'bits across symbols: 1010 1010 1010',
      [
        [10, 4],
        [10, 4],
        [10, 4],
      ],
      'qq',
    ],
    ['zero bits at the end: 1 and 00000', [[1, 1]], 'g'],
    ['the widest field', [[0xffffff, 24]], '____'],
  ])('write %s', (_, given, text) => {
    expect(pack(given)).toBe(text);
  });

  test('read back as they were written', () => {
    fc.assert(
      fc.property(fields, (given) => {
        const reader = unpack(pack(given));
        expect(given.map(([, bits]) => reader.take(bits))).toEqual(given.map(([value]) => value));
        expect(reader.left()).toBeLessThan(6);
        expect(reader.take(reader.left())).toBe(0);
      }),
    );
  });

  test('read as zero past the end', () => {
    const reader = unpack('_');
    expect([reader.take(4), reader.left(), reader.take(4), reader.take(6)]).toEqual([15, 2, 12, 0]);
  });
});

describe('the checksum', () => {
  // RFC 9580 starts from 0xb704ce; its check value for "123456789" is 0x21cf02.
  test.each([
    ['', 'twTO'],
    ['123456789', 'Ic8C'],
  ])('of %j is %s', (text, expected) => {
    expect(checksum(text)).toBe(expected);
  });

  test('tells apart texts that differ within three neighboring characters', () => {
    const three = fc.string({ unit: fc.constantFrom(...BASE64URL), minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(bodies, three, three, bodies, (before, one, other, after) => {
        fc.pre(one !== other);
        expect(checksum(before + one + after)).not.toBe(checksum(before + other + after));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a sealed text', () => {
  const limits = { version: 'T', shortest: 7, longest: 12 };
  // 5 and 1 are 000101 1, closed by 00 and filled up by 000.
  const sealed = seal('T', [
    [5, 6],
    [1, 1],
  ]);

  test('is the version, the checksum over all else, and the fields', () => {
    expect(sealed).toBe(`T${checksum('TFg')}Fg`);
    expect(sealed).toHaveLength(sealedLength(7));
  });

  test.each([
    [4, 1], // and 2 that close it fill a symbol
    [5, 2],
    [6, 2],
    [10, 2],
    [11, 3],
  ])('closes %i bits with two zero bits, in %i symbols', (bits, symbols) => {
    const token = seal('T', [[2 ** bits - 1, bits]]);
    expect(token).toHaveLength(1 + 4 + symbols);
    expect(sealedLength(bits)).toBe(token.length);
    expect(BASE64URL.indexOf(token.slice(-1)) % 4).toBe(0);
  });

  test('opens to its fields', () => {
    const opened = unseal(sealed, limits);
    if (!opened.ok) throw new Error(opened.error);
    expect([opened.value.take(6), opened.value.take(1), opened.value.left()]).toEqual([5, 1, 5]);
  });

  test('may be as short and as long as its limits', () => {
    expect(unseal(sealed, { ...limits, shortest: 7, longest: 7 }).ok).toBe(true);
  });

  test.each([
    ['nothing', '', 'truncated'],
    ['fewer characters than any token has', sealed.slice(0, 6), 'truncated'],
    ['the version alone', 'T', 'truncated'],
    ['more characters than any token has', 'T'.repeat(13), 'malformed'],
    ['too many characters of another version', 'U'.repeat(13), 'malformed'],
    ['a character outside the alphabet', 'TF+AAAA', 'malformed'],
    ['padding as base64 has it', 'TFgAAA=', 'malformed'],
    ['a space', ` ${sealed}`, 'malformed'],
    ['a character of two units', 'TF\u{1f517}AAA', 'malformed'],
    ['another version', `U${sealed.slice(1)}`, 'unknown-version'],
    ['the version in the other case', `t${sealed.slice(1)}`, 'unknown-version'],
    ['a wrong character', `${sealed.slice(0, -2)}Gg`, 'mistyped'],
    ['a wrong checksum', `TAAAA${sealed.slice(5)}`, 'mistyped'],
    ['one character too many', `${sealed}A`, 'mistyped'],
  ])('is refused: %s', (_, text, error) => {
    expect(unseal(text, limits)).toEqual({ ok: false, error });
  });
});
