/** Colors, the worst first: their order is their strength. */
export const COLORS = ['red', 'yellow', 'green'] as const;
export type Color = (typeof COLORS)[number];

/** What an account is judged by. */
export interface Signal {
  readonly id: string;
  /** Points for green, 0 or more. Yellow counts half of them, red none. */
  readonly weight: number;
  /** Red here makes the account red, whatever the sum. */
  readonly overrules: boolean;
  /** The least color here with which an account can be green; `null` when any will do. */
  readonly greenNeeds: Color | null;
}

/** Why an account has its color. */
export type Reason =
  | { readonly kind: 'overruled'; readonly signals: readonly string[] }
  | { readonly kind: 'too-few-points' }
  | { readonly kind: 'not-proven'; readonly signals: readonly string[] }
  | { readonly kind: 'all-met' };

export interface AccountScore {
  /** 0 to 100: the points reached, of all that can be. */
  readonly points: number;
  readonly color: Color;
  readonly reason: Reason;
}

/** Points out of 100 from which an account can be green, unless the visitor sets another cut. */
export const GREEN_FROM = 75;

const SHARE: Readonly<Record<Color, number>> = { green: 1, yellow: 0.5, red: 0 };

/** A fact that nobody can show counts half. */
const GAP: Color = 'yellow';

const isBelow = (color: Color, least: Color) => COLORS.indexOf(color) < COLORS.indexOf(least);

/**
 * Scores one account by the rules of the health score worksheet: points by weight, then the rules
 * that overrule them. Weights that do not sum to 100 are taken as parts of their sum; signals that
 * weigh nothing still overrule. Without any weight there are no points, and no account is green.
 *
 * @param colors by signal id; a missing one is yellow
 * @param greenFrom points, 0 to 100
 */
export function scoreAccount(
  signals: readonly Signal[],
  colors: ReadonlyMap<string, Color>,
  greenFrom = GREEN_FROM,
): AccountScore {
  const of = ({ id }: Signal) => colors.get(id) ?? GAP;
  const whole = signals.reduce((sum, { weight }) => sum + weight, 0);
  const reached = signals.reduce((sum, signal) => sum + signal.weight * SHARE[of(signal)], 0);
  const points = whole === 0 ? 0 : (100 * reached) / whole;
  const overruling = signals.filter((signal) => signal.overrules && of(signal) === 'red');
  const unproven = signals.filter(
    (signal) => signal.greenNeeds !== null && isBelow(of(signal), signal.greenNeeds),
  );
  const ids = (list: readonly Signal[]) => list.map(({ id }) => id);
  if (overruling.length > 0) {
    return { points, color: 'red', reason: { kind: 'overruled', signals: ids(overruling) } };
  }
  if (whole === 0 || points < greenFrom) {
    return { points, color: 'yellow', reason: { kind: 'too-few-points' } };
  }
  return unproven.length > 0
    ? { points, color: 'yellow', reason: { kind: 'not-proven', signals: ids(unproven) } }
    : { points, color: 'green', reason: { kind: 'all-met' } };
}
