import Papa from 'papaparse';
import type { LineError } from '../csv/line-errors.ts';
import type { BackTest } from './back-test.ts';
import { COLORS, type Color } from './score.ts';

/** An account of a list with its color. */
export interface ScoredAccount {
  readonly name: string;
  /** 0 to 100; `null` where the list gives the color. */
  readonly points: number | null;
  readonly color: Color;
  readonly revenue: number;
}

/** What a list of accounts comes to. */
export interface ScoredList {
  readonly accounts: number;
  readonly colors: Readonly<Record<Color, { readonly accounts: number; readonly revenue: number }>>;
  /** Whether the list has revenue. */
  readonly hasRevenue: boolean;
  /** The first of them by color, red first, then by revenue, then by points. */
  readonly first: readonly ScoredAccount[];
  /** `null` where the list does not say what was lost. */
  readonly tested: BackTest | null;
  readonly errors: readonly LineError[];
  readonly errorCount: number;
  /** The scored list as CSV. */
  readonly csv: string;
}

/** As many accounts are shown; the CSV holds them all. */
const SHOWN = 50;

/** How many accounts of each color there are, whom to call first, and all of them as CSV. */
export function sumsOf(
  scored: readonly ScoredAccount[],
  hasRevenue: boolean,
): Omit<ScoredList, 'tested' | 'errors' | 'errorCount'> {
  const colors = Object.fromEntries(
    COLORS.map((color) => {
      const own = scored.filter((account) => account.color === color);
      const revenue = own.reduce((sum, account) => sum + account.revenue, 0);
      return [color, { accounts: own.length, revenue }];
    }),
  ) as ScoredList['colors'];
  const sorted = scored.toSorted(
    (a, b) =>
      COLORS.indexOf(a.color) - COLORS.indexOf(b.color) ||
      b.revenue - a.revenue ||
      (a.points ?? 0) - (b.points ?? 0),
  );
  const lines = sorted.map(({ name, color, points, revenue }) => [
    name,
    color,
    points === null ? '' : Math.round(points * 10) / 10,
    revenue,
  ]);
  return {
    accounts: scored.length,
    colors,
    hasRevenue,
    first: sorted.slice(0, SHOWN).map(({ name, color, points, revenue }) => ({
      name,
      color,
      points,
      revenue,
    })),
    csv: Papa.unparse([['account', 'color', 'points', 'revenue'], ...lines], {
      escapeFormulae: true,
    }),
  };
}
