import { accept, type Result, refuse } from '../../assessment/result.ts';
import { MOST_LINES, readTable } from '../../csv/read-table.ts';
import { LineErrors } from '../csv/line-errors.ts';
import type { Notation } from '../notation.ts';
import { type QuantityRule, readQuantity } from '../quantity.ts';
import { backTest, type PastAccount } from './back-test.ts';
import { type Color, scoreAccount } from './score.ts';
import { type ScoredAccount, type ScoredList, sumsOf } from './scored-list.ts';
import type { NamedSignal } from './signals.ts';

const NAMES = ['account', 'customer', 'name', 'company', 'client', 'id'];
const REVENUES = ['revenue', 'arr', 'mrr', 'opening', 'openingarr', 'pays', 'contract'];
const LOSSES = ['lost', 'loss', 'churned', 'lostrevenue', 'lostarr'];
const COLOR_COLUMNS = ['color', 'colour', 'color90daysearlier', 'health', 'status', 'score'];
const RULE: QuantityRule = { kind: 'money', example: 36_000, isOptional: true };

const WORDS = new Map<string, Color>(
  Object.entries({
    green: ['green', 'g', 'healthy'],
    yellow: ['yellow', 'y', 'amber', 'orange', '', '-', '?', 'unknown', 'n/a'],
    red: ['red', 'r', 'at risk'],
  } satisfies Record<Color, readonly string[]>).flatMap(([color, words]) =>
    words.map((word): [string, Color] => [word, color as Color]),
  ),
);

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Scores a list of accounts by signals. A column that names a signal holds its color; an empty cell is
 * yellow, as a fact that nobody can show. Where the list gives a color of its own, that one counts. A
 * column of what was lost within 90 days makes it a back-test. Lines that cannot be read are left out
 * and told.
 */
export function scoreList(
  text: string,
  signals: readonly NamedSignal[],
  greenFrom: number,
  notation: Notation,
): Result<ScoredList, string> {
  const table = readTable(text);
  if (table === null) return refuse('The list is empty. Give one line for each account.');
  const header = table.header.cells.map(plain);
  const placeOf = (names: readonly string[]) => {
    const wanted = new Set(names.map(plain));
    return header.findIndex((name) => wanted.has(name));
  };
  const at = {
    name: placeOf(NAMES),
    revenue: placeOf(REVENUES),
    lost: placeOf(LOSSES),
    color: placeOf(COLOR_COLUMNS),
  };
  const judged = signals
    .map((signal) => ({ signal, place: placeOf([signal.label, signal.id, ...signal.columns]) }))
    .filter(({ place }) => place !== -1);
  if (at.color === -1 && judged.length === 0) {
    const wanted = signals.map(({ label }) => `“${label}”`).join(', ');
    return refuse(
      `The first line names no color and no signal. Name columns like these: ${wanted}.`,
    );
  }
  const errors = new LineErrors();
  const scored: (ScoredAccount & { readonly lost: number })[] = [];
  for (const { line, cells } of table.rows) {
    const cell = (place: number) => (place === -1 ? '' : (cells[place] ?? '')).trim();
    const wrong: string[] = [];
    const money = (place: number, what: string) => {
      const read = readQuantity(cell(place), RULE, notation);
      if (!read.ok) wrong.push(`${what}: ${read.error}`);
      return read.ok ? (read.value ?? 0) : 0;
    };
    const colorIn = (place: number, what: string): Color => {
      const color = WORDS.get(cell(place).toLowerCase());
      if (color === undefined) {
        wrong.push(
          `${what}: “${cell(place).slice(0, 24)}” is no color. Write green, yellow or red.`,
        );
      }
      return color ?? 'yellow';
    };
    const revenue = money(at.revenue, 'Revenue');
    const lost = money(at.lost, 'Lost');
    if (lost > revenue) wrong.push('Lost: This is more than the account paid.');
    const name = cell(at.name) || `Line ${line}`;
    if (cell(at.color) !== '') {
      const color = colorIn(at.color, 'Color');
      if (wrong.length === 0) scored.push({ name, points: null, color, revenue, lost });
    } else {
      const colors = judged.map(({ signal, place }): [string, Color] => [
        signal.id,
        colorIn(place, signal.label),
      ]);
      const { points, color } = scoreAccount(signals, new Map(colors), greenFrom);
      if (wrong.length === 0) scored.push({ name, points, color, revenue, lost });
    }
    for (const message of wrong) errors.add(line, message);
  }
  if (table.isCut) errors.add(MOST_LINES + 1, 'The list is cut here. Split it in two.');
  if (scored.length === 0) {
    const [first] = errors.told;
    return refuse(
      `No line could be read.${first === undefined ? '' : ` Line ${first.line}. ${first.message}`}`,
    );
  }
  return accept({
    ...sumsOf(scored, at.revenue !== -1),
    tested: at.lost === -1 ? null : backTest(scored satisfies readonly PastAccount[]),
    errors: errors.told,
    errorCount: errors.count,
  });
}
