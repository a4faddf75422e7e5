import { expect, test } from 'vitest';
import { labelStart } from '../../src/report/label-start.ts';

const room = { width: 400, others: [], gap: 6 };

test.each([
  ['at the right of a line', 100, room, 106],
  ['at its left where the right has no room', 340, room, 234],
  ['at its left where another line crosses the right', 200, { ...room, others: [250] }, 94],
  ['at the right where lines cross both sides', 200, { ...room, others: [150, 250] }, 206],
  ['within the drawing where no side has room', 60, { ...room, width: 120 }, 20],
])('words stand %s', (_, line, where, from) => {
  expect(labelStart(line, 100, where)).toBe(from);
});
