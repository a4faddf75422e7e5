import type { Bar, Line, Step } from './figure-data.ts';

/* Invented numbers: they show the figures, and say nothing about any company. */

export const BAR_EXAMPLE: { title: string; unit: string; bars: readonly Bar[] } = {
  title: 'A sentence says what the bars show',
  unit: '%',
  bars: [
    { label: 'A stage', value: 62 },
    { label: 'A leak at a seam', value: 27, kind: 'seam' },
    {
      label: 'Neither of the two, with a name that takes more than one line',
      value: 11,
      kind: 'quiet',
    },
  ],
};

export const LINE_EXAMPLE: {
  title: string;
  unit: string;
  x: readonly string[];
  lines: readonly Line[];
} = {
  title: 'Lines carry their names at their ends',
  unit: '$',
  x: ['Start', 'Year 1', 'Year 2', 'Year 3'],
  lines: [
    { label: 'Grows', values: [1_000_000, 1_150_000, 1_320_000, 1_520_000] },
    { label: 'Holds', values: [1_000_000, 1_010_000, 1_020_000, 1_030_000], kind: 'quiet' },
    { label: 'Leaks', values: [1_000_000, 900_000, 810_000, 730_000], kind: 'seam' },
  ],
};

export const FLOW_EXAMPLE: { title: string; steps: readonly Step[] } = {
  title: 'A flow narrows, and says what became of the rest',
  steps: [
    { label: 'Came', value: 1_200 },
    { label: 'Stayed', value: 700, note: 'The rest left without a word' },
    { label: 'Told others', value: 90, note: 'The rest were content and silent' },
  ],
};
