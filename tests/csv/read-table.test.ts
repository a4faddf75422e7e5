import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/csv/read-table.ts';
import { fc } from '../fixtures/arbitraries.ts';

const rowsOf = (text: string) => {
  const table = readTable(text);
  return table === null ? [] : [table.header, ...table.rows];
};
const cellsOf = (text: string) => rowsOf(text).map(({ cells }) => cells);

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
    const rows = rowsOf('a,b\r\n"1\r\n1",2\r\n\r\n,\r\n3,4');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  test('is known of a quotation mark that is never closed', () => {
    expect(readTable('a,b\n1,"2\n3,4')?.openQuote).toBe(2);
    expect(readTable('a,b\n1,"2"')?.openQuote).toBeNull();
  });
});

describe('a table', () => {
  test.each([
    ['commas', 'a,b\n1,"2,5"\n'],
    ['semicolons', 'a;b\r\n1;2,5\r\n'],
    ['tabs', 'a\tb\n1\t2,5'],
    ['a mark of its encoding', '\ufeffa,b\n1,"2,5"'],
    ['spaces around the header', ' a , b \n1,"2,5"'],
    ['empty lines', '\na,b\n\n1,"2,5"\n\n'],
  ])('is read with %s', (_, text) => {
    expect(readTable(text)).toMatchObject({
      header: { cells: ['a', 'b'] },
      rows: [{ cells: ['1', '2,5'] }],
    });
  });

  test('counts lines as an editor does, empty ones and quoted ones too', () => {
    const lines = readTable('a,b\n"x\ny",1\n\nz,2\n')?.rows.map(({ line }) => line);
    expect(lines).toEqual([2, 5]);
  });

  test('is none when the text is empty', () => {
    expect(readTable('')).toBeNull();
    expect(readTable(' \n\n')).toBeNull();
  });
});
