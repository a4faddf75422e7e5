import { expect, test } from 'vitest';
import { labelPlaces } from '../../src/history/label-places.ts';

const REM = 16;
const LENGTH = 100;
const ROOM = { top: 0, bottom: 300 };

/** A line through these heights, 200 pixels from one to the next. */
const through = (...heights: number[]) => ({
  spots: heights.map((y, place) => ({ x: place * 200, y })),
  length: LENGTH,
});

const placesOf = (...lines: ReturnType<typeof through>[]) => labelPlaces(lines, ROOM, REM);

test('lines that run level are named on their outer sides', () => {
  expect(placesOf(through(60, 60), through(140, 140))).toEqual([-0.8, 1.5]);
  expect(placesOf(through(60, 60), through(62, 62))).toEqual([-0.8, 1.5]);
});

test('a line that rises steeply is named below itself, where no line runs', () => {
  expect(placesOf(through(110, 60), through(190, 100))).toEqual([-0.8, 4.5]);
  const xs = [0, 200, 260];
  const lately = (...heights: number[]) => ({
    spots: heights.map((y, place) => ({ x: xs[place] ?? 0, y })),
    length: LENGTH,
  });
  expect(placesOf(lately(66, 117, 73), lately(153, 162, 119))).toEqual([-0.8, 3.9]);
});

test('a line that falls steeply to the other is named between the two', () => {
  expect(placesOf(through(0, 100), through(220, 220))).toEqual([1.5, 1.5]);
});

test('no name leaves the drawing', () => {
  expect(placesOf(through(16, 16), through(90, 90))).toEqual([1.5, 1.5]);
  expect(placesOf(through(150, 150), through(290, 290))).toEqual([-0.8, -0.8]);
});

test('a line of one point is named all the same, and so is a line alone', () => {
  expect(placesOf(through(60), through(61))).toEqual([-0.8, 1.5]);
  expect(placesOf(through(20, 100))).toEqual([1.5]);
});
