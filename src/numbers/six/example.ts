import type { Notation } from '../notation.ts';
import { MEASURES, type Period, type SixValues } from './measures.ts';
import { writeSheet } from './sheet.ts';
import { cellOf } from './words.ts';

/** Invented; the last period is the page filled in by the article on the six numbers. */
const PERIODS: readonly Period[] = (
  [
    ['Q3 2025', [41, 0.66, 0.7, 0.61, 30, 1.03, 0.89, 47_000]],
    ['Q4 2025', [38, 0.64, 0.69, 0.58, 34, 1.02, 0.89, 49_500]],
    ['Q1 2026', [44, 0.64, 0.68, 0.52, 41, 1, 0.88, 52_000]],
    ['Q2 2026', [43, 0.62, 0.66, 0.47, 48, 0.98, 0.87, 56_500]],
    ['Q3 2026', [47, 0.6, 0.65, 0.44, 52, 0.96, 0.87, 60_000]],
  ] as const
).map(([name, all]) => ({
  name,
  values: Object.fromEntries(MEASURES.map((measure, at) => [measure, all[at]])) as SixValues,
}));

/** The query that the page opens with, in the notation of the visitor. */
export function exampleQuery(notation: Notation): Record<string, string> {
  return {
    sheet: writeSheet(PERIODS, notation),
    'aim-response': 'A01',
    'aim-activation': 'T04',
    'aim-resolution': 'S03',
    'aim-nrr': 'X01',
    'aim-grr': 'X02',
    'limit-context': cellOf('context', 0.6, notation),
    'limit-dead-air': cellOf('dead-air', 48, notation),
    'limit-cac': cellOf('cac', 55_000, notation),
  };
}
