import type { Line } from './figure-data.ts';

/** A drawing's size in its own units, and the room at its right for the words of the lines. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly words: number;
  /** Least distance between the words of two lines. */
  readonly leading: number;
}

export interface DrawnLine {
  readonly line: Line;
  /** As an attribute: "12,30 40,22". */
  readonly points: string;
  /** Where the line ends, and where its words stand. */
  readonly end: { readonly x: number; readonly y: number; readonly words: number };
}

export interface LineDrawing {
  readonly lines: readonly DrawnLine[];
  /** The height of zero, or of the lowest value under it. */
  readonly base: number;
  /** Places along the base, in order. */
  readonly ticks: readonly number[];
}

const EDGE = { top: 14, left: 2, bottom: 32 };
const tenth = (value: number) => Math.round(value * 10) / 10;

/** Lays lines out on a sheet; the words at their ends keep their distance. */
export function layOutLines(lines: readonly Line[], places: number, sheet: Sheet): LineDrawing {
  const values = lines.flatMap((line) => line.values);
  const highest = Math.max(...values);
  const lowest = Math.min(0, ...values);
  const right = sheet.width - sheet.words;
  const x = (index: number) =>
    tenth(EDGE.left + (index * (right - EDGE.left)) / Math.max(1, places - 1));
  const y = (value: number) =>
    tenth(
      EDGE.top +
        ((highest - value) * (sheet.height - EDGE.top - EDGE.bottom)) / (highest - lowest || 1),
    );
  const byHeight = lines
    .map((line, index) => ({ index, y: y(line.values.at(-1) ?? 0) }))
    .sort((a, b) => a.y - b.y);
  const words = new Map<number, number>();
  let above = Number.NEGATIVE_INFINITY;
  for (const end of byHeight) {
    above = Math.max(end.y, above + sheet.leading);
    words.set(end.index, tenth(above));
  }
  return {
    base: y(lowest),
    ticks: Array.from({ length: places }, (_, index) => x(index)),
    lines: lines.map((line, index) => ({
      line,
      points: line.values.map((value, place) => `${x(place)},${y(value)}`).join(' '),
      end: {
        x: x(line.values.length - 1),
        y: y(line.values.at(-1) ?? 0),
        words: words.get(index) ?? 0,
      },
    })),
  };
}
