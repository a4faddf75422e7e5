import { describe, expect, test } from 'vitest';
import { findColumns } from '../../../src/numbers/csv/find-columns.ts';
import { LineErrors, MOST_TOLD } from '../../../src/numbers/csv/line-errors.ts';
import { readTable } from '../../../src/numbers/csv/read-table.ts';

describe('a table', () => {
  test.each([
    ['commas', 'a,b\n1,"2,5"\n'],
    ['semicolons', 'a;b\r\n1;2,5\r\n'],
    ['tabs', 'a\tb\n1\t2,5'],
    ['a mark of its encoding', '\ufeffa,b\n1,"2,5"'],
    ['spaces around the header', ' a , b \n1,"2,5"'],
    ['empty lines', '\na,b\n\n1,"2,5"\n\n'],
  ])('is read with %s', (_, text) => {
    expect(readTable(text)).toMatchObject({ header: ['a', 'b'], rows: [{ cells: ['1', '2,5'] }] });
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

describe('columns', () => {
  const wanted = { opening: ['opening', 'start ARR'], closing: ['closing'] };

  test('are found by any of their names, however they are written', () => {
    const header = ['Customer', 'Closing', 'START_ARR'];
    expect(findColumns(header, wanted)).toEqual({ ok: true, value: { opening: 2, closing: 1 } });
  });

  test('that are missing are named with what is there', () => {
    expect(findColumns(['Customer', 'Revenue'], wanted)).toEqual({
      ok: false,
      error:
        'The first line names no column “opening” and no “closing”. It has “Customer”, “Revenue”. Rename the columns there.',
    });
  });
});

test('of many errors the first are told and all are counted', () => {
  const errors = new LineErrors();
  for (let line = 2; line < 102; line += 1) errors.add(line, 'No figure.');
  expect(errors.told).toHaveLength(MOST_TOLD);
  expect(errors.told[0]).toEqual({ line: 2, message: 'No figure.' });
  expect(errors.count).toBe(100);
});
