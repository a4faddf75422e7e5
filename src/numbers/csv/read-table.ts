import Papa from 'papaparse';

/** A line of a table that says anything. */
export interface TableRow {
  /** Where it begins in the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Whether it went on beyond `MOST_LINES`. */
  readonly isCut: boolean;
}

/** Lines that are read of a table. */
export const MOST_LINES = 500_000;

/** The sign between cells by the first line, which is words: figures below may have decimal commas. */
function delimiterOf(text: string): string {
  const names = /^.*\S.*$/m.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const [best = ','] = ['\t', ';', ',', '|'].sort(
    (a, b) => names.split(b).length - names.split(a).length,
  );
  return best;
}

/**
 * Reads a table as a spreadsheet saves or copies it: commas, semicolons or tabs between cells, quotes
 * around any. Empty lines are left out. Returns `null` when there is no line at all.
 */
export function readTable(text: string): Table | null {
  const { data, meta } = Papa.parse<string[]>(text, {
    preview: MOST_LINES,
    delimiter: delimiterOf(text),
  });
  const rows: TableRow[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
  }
  const [first, ...rest] = rows;
  if (first === undefined) return null;
  return { header: first.cells.map((cell) => cell.trim()), rows: rest, isCut: meta.truncated };
}
