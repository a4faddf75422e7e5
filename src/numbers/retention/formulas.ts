/** Recurring revenue of the customers who were there at the opening; money of one currency. */
export interface Movement {
  /** More than 0. */
  readonly opening: number;
  /** What the same customers added; 0 or more. */
  readonly expansion: number;
  /** What those who stayed reduced by, and what those who left paid; together at most `opening`. */
  readonly contraction: number;
  readonly churned: number;
}

export interface Retention {
  /** Money of the same customers at the end, and what of it was there at the opening. */
  readonly closing: number;
  readonly kept: number;
  /** Shares of the opening revenue: net 0 or more, gross 0 to 1, growth their difference. */
  readonly nrr: number;
  readonly grr: number;
  readonly growth: number;
}

/**
 * Net and gross revenue retention: NRR is the closing revenue of the opening customers over their
 * opening revenue, GRR the same with growth left out. So NRR is GRR plus growth, and GRR is at most 1.
 * Source: the NRR guide, "The formulas, customer by customer".
 */
export function retention({ opening, expansion, contraction, churned }: Movement): Retention {
  const kept = Math.max(0, opening - contraction - churned);
  const closing = kept + expansion;
  return {
    closing,
    kept,
    nrr: closing / opening,
    grr: Math.min(1, kept / opening),
    growth: expansion / opening,
  };
}

/** The rate of a year of which every month has this rate: its twelfth power. */
export const yearOf = (monthly: number): number => monthly ** 12;

/** The rate of each month of a year that ends at this rate: its twelfth root. */
export const monthOf = (yearly: number): number => yearly ** (1 / 12);
