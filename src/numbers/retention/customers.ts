import { accept, type Result, refuse } from '../../assessment/result.ts';
import { MOST_LINES, readTable } from '../../csv/read-table.ts';
import { findColumns } from '../csv/find-columns.ts';
import { type LineError, LineErrors } from '../csv/line-errors.ts';
import type { Notation } from '../notation.ts';
import { type QuantityRule, readQuantity } from '../quantity.ts';
import type { Movement } from './formulas.ts';

/** A customer whose revenue changed. */
export interface Mover {
  readonly name: string;
  readonly opening: number;
  readonly closing: number;
  readonly change: number;
}

/** What a list of customers comes to. */
export interface Cohort {
  readonly movement: Movement;
  /** How many were there at the opening, and what became of them. */
  readonly customers: number;
  readonly grew: number;
  readonly shrank: number;
  readonly left: number;
  /** Without opening revenue: signed later, so in neither sum. */
  readonly later: number;
  /** The largest changes in money, the largest first. */
  readonly gains: readonly Mover[];
  readonly losses: readonly Mover[];
  readonly errors: readonly LineError[];
  readonly errorCount: number;
}

const COLUMNS = {
  opening: ['opening', 'opening ARR', 'opening MRR', 'ARR opening', 'start', 'start ARR', 'before'],
  closing: ['closing', 'closing ARR', 'closing MRR', 'ARR closing', 'end', 'end ARR', 'after'],
} as const;
const NAME_COLUMNS = ['customer', 'name', 'account', 'company', 'client', 'id'];
const RULE: QuantityRule = { kind: 'money', example: 12_000, isOptional: true };
const MOST_MOVERS = 5;

/**
 * Reads a list of customers with their opening and closing recurring revenue, and sums it up. An
 * empty closing means that the customer left. Lines that cannot be read are left out and told. Sums
 * are kept in hundredths, so that parts sum to the total exactly.
 */
export function readCohort(text: string, notation: Notation): Result<Cohort, string> {
  const table = readTable(text);
  if (table === null) return refuse('The file is empty. Give one line for each customer.');
  const columns = findColumns(table.header.cells, COLUMNS);
  if (!columns.ok) return columns;
  const { opening: openingAt, closing: closingAt } = columns.value;
  const nameAt = table.header.cells.findIndex((name) => NAME_COLUMNS.includes(name.toLowerCase()));
  const errors = new LineErrors();
  const sums = { opening: 0, expansion: 0, contraction: 0, churned: 0 };
  const counts = { customers: 0, grew: 0, shrank: 0, left: 0, later: 0 };
  const gains = new Largest();
  const losses = new Largest();
  for (const { line, cells } of table.rows) {
    const opening = cents(cells[openingAt], notation);
    const closing = cents(cells[closingAt], notation);
    if (typeof opening === 'string') errors.add(line, `Opening: ${opening}`);
    if (typeof closing === 'string') errors.add(line, `Closing: ${closing}`);
    if (typeof opening === 'string' || typeof closing === 'string') continue;
    if (opening === 0) {
      if (closing > 0) counts.later += 1;
      continue;
    }
    const change = closing - opening;
    counts.customers += 1;
    sums.opening += opening;
    if (closing === 0) {
      counts.left += 1;
      sums.churned += opening;
    } else if (change < 0) {
      counts.shrank += 1;
      sums.contraction -= change;
    } else if (change > 0) {
      counts.grew += 1;
      sums.expansion += change;
    }
    const list = change > 0 ? gains : losses;
    if (change !== 0 && list.takes(Math.abs(change))) {
      const name = (nameAt === -1 ? '' : (cells[nameAt] ?? '').trim()) || `Line ${line}`;
      list.add({
        name,
        opening: opening / 100,
        closing: closing / 100,
        change: change / 100,
      });
    }
  }
  if (table.isCut) errors.add(MOST_LINES + 1, 'The list is cut here. Split it in two.');
  if (counts.customers === 0) {
    const [first] = errors.told;
    const why = first === undefined ? '' : ` Line ${first.line}: ${first.message}`;
    return refuse(`No line has an opening revenue above zero.${why}`);
  }
  return accept({
    movement: {
      opening: sums.opening / 100,
      expansion: sums.expansion / 100,
      contraction: sums.contraction / 100,
      churned: sums.churned / 100,
    },
    ...counts,
    gains: gains.movers,
    losses: losses.movers,
    errors: errors.told,
    errorCount: errors.count,
  });
}

/** Hundredths of money, 0 for an empty cell, or the message about it. */
function cents(text = '', notation: Notation): number | string {
  // Most cells are plain digits, which need no closer look.
  if (/^\d{1,10}$/.test(text)) return Number(text) * 100;
  const read = readQuantity(text, RULE, notation);
  return read.ok ? Math.round((read.value ?? 0) * 100) : read.error;
}

/** The customers with the largest changes, kept as they come. */
class Largest {
  readonly movers: Mover[] = [];

  takes(change: number): boolean {
    const last = this.movers[MOST_MOVERS - 1];
    return last === undefined || change > Math.abs(last.change) * 100;
  }

  add(mover: Mover): void {
    const place = this.movers.findIndex((other) => Math.abs(other.change) < Math.abs(mover.change));
    this.movers.splice(place === -1 ? this.movers.length : place, 0, mover);
    this.movers.length = Math.min(this.movers.length, MOST_MOVERS);
  }
}
