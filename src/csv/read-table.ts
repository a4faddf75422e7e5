import Papa from 'papaparse';

/** A line of a table that says anything. */
export interface TableRow {
  /** Where it begins in the text, from 1. */
  readonly line: number;
  /** Without the spaces around them. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  /** Whether it went on beyond `MOST_LINES`. */
  readonly isCut: boolean;
  /** The line of a quotation mark that is never closed. */
  readonly openQuote: number | null;
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

const breaksIn = (text: string) => text.split('\n').length - 1;

/**
 * Reads a table as a spreadsheet saves or copies it: commas, semicolons or tabs between cells, quotes
 * around any. Empty lines are left out. Returns `null` when there is no line at all.
 */
export function readTable(text: string): Table | null {
  const { data, meta, errors } = Papa.parse<string[]>(text, {
    preview: MOST_LINES,
    delimiter: delimiterOf(text),
  });
  const rows: TableRow[] = [];
  let line = 1;
  for (const raw of data) {
    const cells = raw.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    line += 1;
    for (const cell of raw) if (cell.includes('\n')) line += breaksIn(cell);
  }
  const [header, ...rest] = rows;
  if (header === undefined) return null;
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  const openQuote = open ? breaksIn(text.slice(0, open.index)) + 1 : null;
  return { header, rows: rest, isCut: meta.truncated, openQuote };
}
