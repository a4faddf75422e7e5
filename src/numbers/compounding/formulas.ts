/** Years that the comparison runs. */
export const YEARS = 5;

/** What a base is worth at the start and after each of five years at one rate. Money; six values. */
export function path(base: number, rate: number): readonly number[] {
  return Array.from({ length: YEARS + 1 }, (_, year) => base * rate ** year);
}

/** How long a base takes at a rate until it is twice, or half, of what it was. */
export type Pace =
  | { readonly kind: 'doubles' | 'halves'; readonly years: number }
  | { readonly kind: 'stays' };

/**
 * Doubling time ln 2 ÷ ln rate, halving time ln ½ ÷ ln rate; at a rate of 1 there is neither. Takes a
 * yearly rate above 0. Source: the expansion chapter, "NRR and GRR".
 */
export function pace(rate: number): Pace {
  const power = Math.log(rate);
  if (power === 0) return { kind: 'stays' };
  return power > 0
    ? { kind: 'doubles', years: Math.log(2) / power }
    : { kind: 'halves', years: Math.log(0.5) / power };
}
