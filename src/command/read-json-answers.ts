import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import {
  type AnswersFile,
  FIELDS,
  type Problem,
  type UnitInput,
  unreadable,
  type Written,
} from './answers-file.ts';

const KEYS = ['unit', 'answers', ...FIELDS];

/** Reads answers from JSON: one unit as an object, or a list of units. Values are not checked here. */
export function readJsonAnswers(text: string): AnswersFile {
  const syntax = syntaxError(text);
  if (syntax !== null) return syntax;
  // JSON is YAML, and the reader of YAML knows the line of every value.
  const counter = new LineCounter();
  const { contents, errors } = parseDocument<Node>(text, { lineCounter: counter, schema: 'json' });
  const lineOf = (node: unknown) => {
    const range = (node as Node | null)?.range;
    return range ? counter.linePos(range[0]).line : 1;
  };
  const problems: Problem[] = errors.map(({ linePos }) => ({
    line: linePos?.[0].line ?? 1,
    field: '',
    message: 'A name stands here twice. Take one out.',
  }));
  const reader = { lineOf, problems };
  if (isMap(contents)) return { isList: false, units: [readUnit(contents, reader)], problems };
  if (!isSeq(contents)) {
    return unreadable(
      lineOf(contents),
      'It holds neither a unit nor a list of them. Write {"answers": …}.',
    );
  }
  const units = contents.items.map((item) => readUnit(item, reader));
  if (units.length === 0)
    problems.push({ line: 1, field: '', message: 'The list is empty. Add a unit.' });
  return { isList: true, units, problems };
}

interface Reader {
  readonly lineOf: (node: unknown) => number;
  readonly problems: Problem[];
}

function syntaxError(text: string): AnswersFile | null {
  if (parses(text)) return null;
  const lines = text.split('\n');
  const broken = lines.findIndex((_, index) => !canGoOn(lines.slice(0, index + 1).join('\n')));
  return unreadable(
    broken < 0 ? lines.length : broken + 1,
    'It is no JSON from here on. Look for a quotation mark, a comma or a brace that is missing or too many.',
  );
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether more text could make JSON of this one: what is wrong, if anything, is its end. */
function canGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const reason = String(error);
    const position = / at position (\d+)/.exec(reason)?.[1];
    return position ? Number(position) >= text.length : reason.includes('Unexpected end');
  }
}

function readUnit(node: unknown, { lineOf, problems }: Reader): UnitInput {
  const line = lineOf(node);
  const refuse = (where: unknown, field: string, message: string) =>
    problems.push({ line: lineOf(where), field, message });
  const fields = new Map<string, Written>();
  let name = '';
  if (!isMap(node)) {
    refuse(node, '', 'A unit is an object. Write {"unit": "…", "answers": {…}}.');
    return { name, line, fields };
  }
  const take = (pair: Pair) => {
    const field = keyOf(pair);
    const value = isScalar(pair.value) ? pair.value.value : undefined;
    if (value === undefined || typeof value === 'boolean') {
      refuse(pair.key, field, 'It is no answer. Write a level from 0 to 4, or a text.');
    } else
      fields.set(field, { value: value === null ? '' : String(value), line: lineOf(pair.key) });
  };
  for (const pair of node.items) {
    const key = keyOf(pair);
    if (key === 'answers') {
      if (isMap(pair.value)) pair.value.items.forEach(take);
      else refuse(pair.key, key, 'Write an object here: the id of each question, and its answer.');
    } else if (key === 'unit') name = isScalar(pair.value) ? String(pair.value.value ?? '') : '';
    else if (KEYS.includes(key)) take(pair);
    else
      refuse(
        pair.key,
        key,
        `A unit has no such field. It has ${KEYS.join(', ')}; answers stand in "answers".`,
      );
  }
  return { name, line, fields };
}

const keyOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : '');
