/** A record of a CSV file, and the line that it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', ';', '\t'] as const;

/** What separates the cells: of comma, semicolon and tab, the one that comes first. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const places = SEPARATORS.map((sign) => first.indexOf(sign)).map((at) =>
    at < 0 ? Infinity : at,
  );
  return SEPARATORS[places.indexOf(Math.min(...places))] ?? ',';
}

/**
 * Reads CSV by RFC 4180, also with semicolons or tabs, as spreadsheets write it in some languages.
 * Records without any text are left out. Returns the line of a quote that is never closed.
 */
export function readCsv(text: string): { records: CsvRecord[]; openQuote: number | null } {
  const separator = separatorOf(text);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let quote: number | null = null;
  let line = 1;
  let began = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRecord = () => {
    endCell();
    if (cells.some((text) => text !== '')) records.push({ line: began, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const isBreak = sign === '\n' || (sign === '\r' && text.charAt(at + 1) !== '\n');
    if (isBreak) line += 1;
    if (quote !== null) {
      if (sign !== '"') cell += sign;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quote = null;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quote = line;
    } else if (sign === separator) endCell();
    else if (isBreak) {
      endRecord();
      began = line;
    } else cell += sign;
  }
  endRecord();
  return { records, openQuote: quote };
}
