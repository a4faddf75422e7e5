import Papa from 'papaparse';
import * as z from 'zod/mini';
import { accept, type Result, refuse } from '../../assessment/result.ts';
import { CURRENCY_CODES, decimalSign, type Notation } from '../notation.ts';
import { KINDS, MEASURES, MOST_PERIODS, type Period, type SixValues } from './measures.ts';
import { cellsOf, cleanName, HEADER, writeSheet } from './sheet.ts';
import { cellOf } from './words.ts';

const FORMAT = 'six-numbers';

const values = z.object(
  Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      z.nullish(z.number().check(z.gte(0), z.lte(KINDS[measure].most))),
    ]),
  ),
);
const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  currency: z.enum(CURRENCY_CODES),
  periods: z
    .array(z.object({ name: z.string().check(z.maxLength(60)), values }))
    .check(z.maxLength(MOST_PERIODS)),
  thresholds: values,
});

/** The periods as CSV for a spreadsheet, with a header line; semicolons where commas end whole numbers. */
export function csvOf(periods: readonly Period[], notation: Notation): string {
  return Papa.unparse([[...HEADER], ...cellsOf(periods, notation)], {
    delimiter: decimalSign(notation.locale) === ',' ? ';' : ',',
    escapeFormulae: true,
  });
}

/** Periods and thresholds as JSON; shares are 0 to 1. */
export function jsonOf(
  periods: readonly Period[],
  thresholds: SixValues,
  { currency }: Notation,
): string {
  const file = { format: FORMAT, version: 1, currency, periods, thresholds };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a file brings: fields of the form by their names. */
export type Brought = Readonly<Record<string, string>>;

/**
 * Reads a file as it was exported, or a sheet of any spreadsheet as CSV. JSON brings periods,
 * thresholds and currency; a sheet brings its text, whose errors are then told line by line.
 */
export function readFile(text: string, notation: Notation): Result<Brought, string> {
  if (text.trim() === '') return refuse('The file is empty.');
  if (text.startsWith('PK')) {
    return refuse('This is a workbook. Save it as CSV, or copy its cells and paste them above.');
  }
  if (!/^\s*\{/.test(text)) return accept({ sheet: text, noted: notation.locale });
  const parsed = fileSchema.safeParse(jsonIn(text));
  if (!parsed.success) {
    return refuse('This JSON is not one that this page has saved. Choose another file.');
  }
  const { currency, periods, thresholds } = parsed.data;
  const own = { ...notation, currency };
  const whole = (given: typeof thresholds) =>
    Object.fromEntries(MEASURES.map((measure) => [measure, given[measure] ?? null])) as SixValues;
  const limits = whole(thresholds);
  return accept({
    currency,
    noted: notation.locale,
    sheet: writeSheet(
      periods.map(({ name, values: given }) => ({ name: cleanName(name), values: whole(given) })),
      own,
    ),
    ...Object.fromEntries(
      MEASURES.flatMap((measure) => [
        [`limit-${measure}`, cellOf(measure, limits[measure], own)],
        [`aim-${measure}`, ''],
      ]),
    ),
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
