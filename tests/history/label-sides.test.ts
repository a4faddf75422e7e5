import { expect, test } from 'vitest';
import { labelSides } from '../../src/history/label-sides.ts';

const REM = 16;
const LENGTH = 100;

/** A line through these heights, 200 pixels from one to the next. */
const through = (...heights: number[]) => ({
  spots: heights.map((y, place) => ({ x: place * 200, y })),
  length: LENGTH,
});

test('lines that run level are named on their outer sides', () => {
  expect(labelSides(through(60, 60), through(140, 140), REM)).toEqual(['above', 'below']);
  expect(labelSides(through(60, 60), through(62, 62), REM)).toEqual(['above', 'below']);
});

test('the name of a rising line does not lie on the other one', () => {
  const [, lower] = labelSides(through(110, 60), through(190, 100), REM);
  expect(lower).toBe('below');
});

test('a line that falls steeply to the other is not named on it', () => {
  const [upper, lower] = labelSides(through(0, 100), through(220, 220), REM);
  expect([upper, lower]).toEqual(['below', 'below']);
});

test('a line of one point is named all the same', () => {
  expect(labelSides(through(60), through(61), REM)).toEqual(['above', 'below']);
});
