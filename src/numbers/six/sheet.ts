import { readTable } from '../../csv/read-table.ts';
import { LineErrors } from '../csv/line-errors.ts';
import type { Notation } from '../notation.ts';
import { readQuantity } from '../quantity.ts';
import { MEASURES, type Measure, MOST_PERIODS, type Period, type SixValues } from './measures.ts';
import { cellOf, ruleOf, WORDS } from './words.ts';

/** What a sheet of periods holds. */
export interface Sheet {
  /** Oldest first, the last twelve. */
  readonly periods: readonly Period[];
  readonly errors: LineErrors;
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const NAMES = new Map(
  MEASURES.flatMap((measure): [string, Measure][] => {
    const { label, short, columns } = WORDS[measure];
    return [measure, label, short, ...columns].map((name) => [plain(name), measure]);
  }),
);

const measuresIn = (cells: readonly string[]) => cells.map((cell) => NAMES.get(plain(cell)));

const LONGEST_NAME = 30;

/** The name of a period without what would end a cell or a line of a sheet. */
export function cleanName(text: string): string {
  return text
    .replace(/[\s"]+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .trim();
}

/** Whether cells name columns: no figure is the name of a measure. */
const isHeader = (cells: readonly string[]) => measuresIn(cells).some((name) => name !== undefined);

/** A sheet that has a line for each measure, turned so that it has a line for each period. */
function turned(lines: readonly Line[]): readonly Line[] {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    line: column + 1,
    cells: lines.map(({ cells }) => cells[column] ?? ''),
  }));
}

/**
 * Reads periods as a spreadsheet copies or saves them: tabs, commas or semicolons between cells. The
 * first line, or the first column, may name the measures; without names they stand in our order,
 * after the name of the period. Cells that cannot be read are left out and told by line.
 */
export function readSheet(text: string, notation: Notation): Sheet {
  const errors = new LineErrors();
  const table = readTable(text);
  if (table === null) return { periods: [], errors };
  let lines: readonly Line[] = [table.header, ...table.rows];
  const firsts = lines.map(({ cells }) => cells[0] ?? '');
  if (!isHeader(table.header.cells) && isHeader(firsts)) lines = turned(lines);
  const [first, ...rest] = lines;
  const hasNames = first !== undefined && isHeader(first.cells);
  const columns = hasNames ? measuresIn(first.cells) : [undefined, ...MEASURES];
  const nameAt = columns.indexOf(undefined);
  const periods = (hasNames ? rest : lines).map(({ line, cells }, index): Period => {
    const name = cleanName(cells[nameAt] ?? '') || `Period ${index + 1}`;
    return { name, values: readCells(cells, columns, notation, (told) => errors.add(line, told)) };
  });
  const before = periods.length - MOST_PERIODS;
  if (before > 0)
    errors.add(
      lines.length,
      `There are ${periods.length} periods. The last ${MOST_PERIODS} count.`,
    );
  return { periods: periods.slice(-MOST_PERIODS), errors };
}

function readCells(
  cells: readonly string[],
  columns: readonly (Measure | undefined)[],
  notation: Notation,
  tell: (message: string) => void,
): SixValues {
  const entries = MEASURES.map((measure) => {
    const text = cells[columns.indexOf(measure)] ?? '';
    const read = readQuantity(/^\s*[–—-]?\s*$/.test(text) ? '' : text, ruleOf(measure), notation);
    if (!read.ok) tell(`${WORDS[measure].short}: ${read.error}`);
    return [measure, read.ok ? read.value : null];
  });
  return Object.fromEntries(entries) as SixValues;
}

export const HEADER = ['Period', ...MEASURES.map((measure) => WORDS[measure].short)] as const;

/** The cells of periods, a line for each, without the header. */
export function cellsOf(periods: readonly Period[], notation: Notation): string[][] {
  return periods.map(({ name, values }) => [
    name,
    ...MEASURES.map((measure) => cellOf(measure, values[measure], notation)),
  ]);
}

/** Periods as a spreadsheet copies them: tabs between cells. What is written reads back the same. */
export function writeSheet(periods: readonly Period[], notation: Notation): string {
  if (periods.length === 0) return '';
  return [HEADER, ...cellsOf(periods, notation)].map((cells) => cells.join('\t')).join('\n');
}
