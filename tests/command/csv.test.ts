import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/command/csv.ts';
import { fc } from '../fixtures/arbitraries.ts';

const cellsOf = (text: string) => readCsv(text).records.map(({ cells }) => cells);

test('reads back what another program writes', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r\n', ' ') })
    .map((text) => text.trim());
  const lines = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(lines, fc.constantFrom(',', ';', '\t'), (written, delimiter) => {
      const sheet = [['unit', 'a', 'b', 'c'], ...written];
      const text = stringify(sheet, { delimiter, quoted: true });
      const expected = sheet.filter((cells) => cells.some((one) => one !== ''));
      // The first line alone says what separates.
      expect(cellsOf(text)).toEqual(expected);
    }),
  );
});

test.each([
  ['commas', 'a,b\n1;x,2'],
  ['semicolons', 'a;b\n1,x;2'],
  ['tabs', 'a\tb\n1,x\t2'],
])('takes %s by the first line', (_, text) => {
  expect(cellsOf(text)[0]).toEqual(['a', 'b']);
  expect(cellsOf(text)[1]).toHaveLength(2);
});

describe('the line of a record', () => {
  test('is the one it begins on, whatever its cells hold', () => {
    const { records } = readCsv('a,b\r\n"1\r\n1",2\r\n\r\n,\r\n3,4');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  test('is known of a quotation mark that is never closed', () => {
    expect(readCsv('a,b\n1,"2\n3,4').openQuote).toBe(2);
    expect(readCsv('a,b\n1,"2"').openQuote).toBeNull();
  });
});
