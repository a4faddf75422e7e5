import { describe, expect, test } from 'vitest';
import { layOutLines } from '../../src/playbook/figures/line-drawing.ts';

const sheet = { width: 400, height: 200, words: 100, leading: 20 };
const ys = (points: string) => points.split(' ').map((point) => Number(point.split(',')[1]));
const xs = (points: string) => points.split(' ').map((point) => Number(point.split(',')[0]));

describe('lines', () => {
  const rising = { label: 'A', values: [0, 50, 100] };
  const falling = { label: 'B', values: [100, 60, 20] };
  const { lines, base, ticks } = layOutLines([rising, falling], 3, sheet);

  test('stand over their places and leave room for words', () => {
    for (const { points } of lines) expect(xs(points)).toEqual(ticks);
    expect(Math.max(...ticks)).toBe(sheet.width - sheet.words);
  });

  test('are higher where the value is greater, and stand on zero', () => {
    expect(ys(lines[0]?.points ?? '')[0]).toBe(base);
    expect(ys(lines[0]?.points ?? '')).toEqual(
      ys(lines[0]?.points ?? '').toSorted((a, b) => b - a),
    );
  });
});

test('words at the ends keep their distance, in the order of the lines', () => {
  const near = [99, 100, 98].map((value) => ({ label: String(value), values: [0, value] }));
  const words = layOutLines(near, 2, sheet).lines.map(({ end }) => end.words);
  const sorted = words.toSorted((a, b) => a - b);
  expect(sorted.map((y) => words.indexOf(y))).toEqual([1, 0, 2]);
  expect((sorted[1] ?? 0) - (sorted[0] ?? 0)).toBeGreaterThanOrEqual(sheet.leading);
  expect((sorted[2] ?? 0) - (sorted[1] ?? 0)).toBeGreaterThanOrEqual(sheet.leading);
});

test('values under zero lower the base', () => {
  const { base, lines } = layOutLines([{ label: 'A', values: [10, -10] }], 2, sheet);
  expect(ys(lines[0]?.points ?? '')[1]).toBe(base);
});

test('a single place is no division by zero', () => {
  const drawing = layOutLines([{ label: 'A', values: [0] }], 1, sheet);
  expect(JSON.stringify(drawing)).not.toMatch(/null|NaN/);
});
