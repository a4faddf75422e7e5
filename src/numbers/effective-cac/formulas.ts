/** What a group of signups cost and became. */
export interface Group {
  /** Full sales and marketing cost of the group, in money; 0 or more. */
  readonly cost: number;
  /** More than 0. */
  readonly signups: number;
  /** Those of them who reached first value; 0 to `signups`. */
  readonly activated: number;
  /** Those of the activated who are still customers at the later date; 0 to `activated`. */
  readonly retained: number;
  /** Revenue of one customer in a month, and the share of it that is gross profit, 0 to 1. */
  readonly monthly: { readonly revenue: number; readonly margin: number } | null;
}

export interface EffectiveCac {
  /** Money for each; `null` where there is nobody to divide by. */
  readonly perSignup: number;
  readonly perActivated: number | null;
  readonly perRetained: number | null;
  /** Shares, 0 to 1: of signups that activated, of the activated who stayed. */
  readonly activation: number;
  readonly retention: number | null;
  /** Months of gross profit that earn the cost back; `null` where nothing is earned, or is not known. */
  readonly paybackActivated: number | null;
  readonly paybackRetained: number | null;
}

function divide(sum: number, by: number): number | null {
  const each = sum / by;
  return by > 0 && Number.isFinite(each) ? each : null;
}

/**
 * Effective CAC: the full cost of a group, divided by those who reached first value and are still
 * customers at a fixed later date. Payback: the full cost, divided by the monthly gross profit of the
 * customers it won. Source: the acquisition chapter, "Effective CAC" and "Months to earn it back".
 */
export function effectiveCac({ cost, signups, activated, retained, monthly }: Group): EffectiveCac {
  const profit = monthly === null ? 0 : monthly.revenue * monthly.margin;
  return {
    perSignup: divide(cost, signups) ?? 0,
    perActivated: divide(cost, activated),
    perRetained: divide(cost, retained),
    activation: divide(activated, signups) ?? 0,
    retention: divide(retained, activated),
    paybackActivated: divide(cost, activated * profit),
    paybackRetained: divide(cost, retained * profit),
  };
}
