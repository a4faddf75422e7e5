import { readTable, type TableRow } from '../csv/read-table.ts';
import {
  type AnswersFile,
  type Problem,
  type UnitInput,
  unreadable,
  type Written,
} from './answers-file.ts';

/**
 * Reads answers from CSV: a line for each unit where the first cell is "unit", a column for each
 * where it is "question". Values are not checked here.
 */
export function readCsvAnswers(text: string): AnswersFile {
  const table = readTable(text);
  if (table === null) return unreadable(1, 'There is nothing in it. Write the answers.');
  const { header, rows, openQuote } = table;
  if (openQuote !== null) {
    return unreadable(openQuote, 'A quotation mark is never closed. Close it, or take it out.');
  }
  const first = header.cells[0] ?? '';
  if (first !== 'unit' && first !== 'question') {
    return unreadable(
      header.line,
      `The first cell is "${first}". Write "unit" there for a line to each unit, or "question" for a column to each.`,
    );
  }
  const problems: Problem[] = [];
  const sound = rows.filter((record) => fits(record, header, problems));
  const units =
    first === 'unit'
      ? unitsInLines(header, sound, problems)
      : unitsInColumns(header, sound, problems);
  if (units.length === 0 && problems.length === 0) {
    problems.push({
      line: header.line,
      field: '',
      message: 'No unit follows. Add one, with its answers.',
    });
  }
  return { isList: units.length > 1, units, problems };
}

/** Whether the cells of a record all stand under a cell of the header. */
function fits({ line, cells }: TableRow, header: TableRow, problems: Problem[]): boolean {
  const most = header.cells.length;
  const isWhole = cells.slice(most).every((cell) => cell === '');
  if (!isWhole) {
    const message = `It has ${cells.length} cells where the first line has ${most}. Quote a text that holds a separator.`;
    problems.push({ line, field: '', message });
  }
  return isWhole;
}

/** Notes each name that stands twice, and returns those that count, with their places. */
function namesOf(cells: readonly { name: string; line: number }[], problems: Problem[]) {
  const seen = new Set<string>();
  return cells.flatMap(({ name, line }, place) => {
    if (name === '') return [];
    if (seen.has(name)) {
      problems.push({ line, field: name, message: 'It stands here twice. Take one out.' });
      return [];
    }
    seen.add(name);
    return [{ name, line, place }];
  });
}

function unitsInLines(header: TableRow, records: readonly TableRow[], problems: Problem[]) {
  const names = namesOf(
    header.cells.map((name) => ({ name, line: header.line })),
    problems,
  ).filter(({ place }) => place > 0);
  return records.map(({ line, cells }): UnitInput => {
    const fields = names.map(({ name, place }): [string, Written] => [
      name,
      { value: cells[place] ?? '', line },
    ]);
    return { name: cells[0] ?? '', line, fields: new Map(fields) };
  });
}

function unitsInColumns(header: TableRow, records: readonly TableRow[], problems: Problem[]) {
  const names = namesOf(
    records.map(({ line, cells }) => ({ name: cells[0] ?? '', line })),
    problems,
  );
  return header.cells.slice(1).flatMap((unit, index): UnitInput[] => {
    const fields = names.map(({ name, line, place }): [string, Written] => [
      name,
      { value: records[place]?.cells[index + 1] ?? '', line },
    ]);
    const isEmpty = unit === '' && fields.every(([, { value }]) => value === '');
    return isEmpty ? [] : [{ name: unit, line: header.line, fields: new Map(fields) }];
  });
}
