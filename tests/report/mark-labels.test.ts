import { expect, test } from 'vitest';
import { clearStart, markRows } from '../../src/report/mark-labels.ts';

const ROOM = { width: 400, gap: 6 };
const at = (x: number, length = 100) => ({ x, length });
const placed = (marks: { x: number; length: number }[], room = ROOM) =>
  markRows(marks, room).map(({ mark, from }) => [mark.x, from]);

test.each([
  ['at the right of its line', [at(100)], ROOM, [[100, 106]]],
  ['at its left where the right has no room', [at(340)], ROOM, [[340, 234]]],
  ['within the drawing where no side has room', [at(60)], { ...ROOM, width: 120 }, [[60, 20]]],
  [
    'at its left where the line of the row above crosses the right',
    [at(250), at(200)],
    ROOM,
    [
      [250, 256],
      [200, 94],
    ],
  ],
  [
    'in the upper row where a line would cross them in the lower one',
    [at(150), at(60)],
    ROOM,
    [
      [60, 66],
      [150, 156],
    ],
  ],
  [
    'as given where lines cross them in any row',
    [at(100, 120), at(160, 120)],
    { ...ROOM, width: 250 },
    [
      [100, 106],
      [160, 34],
    ],
  ],
])('the words of a mark stand %s', (_, marks, room, places) => {
  expect(placed(marks, room)).toEqual(places);
});

test.each([
  ['where they are meant to be', 50, [], 50],
  ['there where a line is far', 50, [90], 50],
  ['behind a line that would cross them', 50, [60], 66],
  ['behind two lines', 50, [80, 60], 86],
])('a number stands %s', (_, from, lines, start) => {
  expect(clearStart(from, 20, lines, 6)).toBe(start);
});
