import { describe, expect, test } from 'vitest';
import { findColumns } from '../../../src/numbers/csv/find-columns.ts';
import { LineErrors, MOST_TOLD } from '../../../src/numbers/csv/line-errors.ts';

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
