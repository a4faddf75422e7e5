import { COLORS, type Color } from './score.ts';

/** What an account paid on a day, its color on that day, and what of it was lost 90 days later. */
export interface PastAccount {
  readonly color: Color;
  /** Zero or more. */
  readonly revenue: number;
  /** Zero to `revenue`. */
  readonly lost: number;
}

export interface ColorRow {
  readonly revenue: number;
  readonly lost: number;
  /** Lost ÷ revenue, 0 to 1; `null` without revenue. */
  readonly lossRate: number | null;
}

/** What colors were worth. Shares are 0 to 1, and `null` where there is nothing to divide by. */
export interface BackTest {
  readonly colors: Readonly<Record<Color, ColorRow>>;
  readonly all: ColorRow;
  /** Of all lost revenue, the share that was green 90 days earlier. */
  readonly missed: number | null;
  /** Of all lost revenue, the share that was red 90 days earlier. */
  readonly warned: number | null;
  /** Of all red revenue, the share that was lost. */
  readonly rightWhenRed: number | null;
  /** Of all revenue, the share that was green: `missed` at this size says that the colors say nothing. */
  readonly greenOfBase: number | null;
}

const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function rowOf(accounts: readonly PastAccount[]): ColorRow {
  const revenue = accounts.reduce((sum, account) => sum + account.revenue, 0);
  const lost = accounts.reduce((sum, account) => sum + account.lost, 0);
  return { revenue, lost, lossRate: share(lost, revenue) };
}

/** Tests colors against what happened, by the worksheet's "Test the colors". */
export function backTest(accounts: readonly PastAccount[]): BackTest {
  const all = rowOf(accounts);
  const rows = COLORS.map((color) => [color, rowOf(accounts.filter((one) => one.color === color))]);
  const colors = Object.fromEntries(rows) as Record<Color, ColorRow>;
  return {
    colors,
    all,
    missed: share(colors.green.lost, all.lost),
    warned: share(colors.red.lost, all.lost),
    rightWhenRed: colors.red.lossRate,
    greenOfBase: share(colors.green.revenue, all.revenue),
  };
}
