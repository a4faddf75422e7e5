import { LINK_IDS, type LinkId } from '../../assessment/bank.ts';

/**
 * How a year's customers pass the nine links, as a model. One group of leads is followed. Seven
 * links filter it one after the other; whom they let through is kept. The last two say what kept
 * customers add: some expand, some bring a new customer.
 */

/** A number for each link. */
export type PerLink = Readonly<Record<LinkId, number>>;

/** The links that filter the group one after the other, in chain order. */
export const FILTERS = [
  'acquisition',
  'marketing-to-sales',
  'sales-to-success',
  'activation',
  'activation-to-support',
  'support',
  'support-to-expansion',
] as const satisfies readonly LinkId[];

/** What customers are worth, in one currency, each zero or more. */
export interface Worth {
  /** A year of one kept customer. */
  readonly customer: number;
  /** What one expansion adds to that year. */
  readonly expansion: number;
}

/** What a group of leads comes to. */
export interface Outcome {
  /** Those kept, and those whom they brought. An expansion is no customer more. */
  readonly customers: number;
  readonly money: number;
}

/** The same function of each link. */
export function eachLinkNumber(of: (link: LinkId) => number): PerLink {
  const numbers = Object.fromEntries(LINK_IDS.map((link) => [link, of(link)]));
  return numbers as PerLink;
}

/**
 * The share that each link lets through, 0 to 1. The count behind a link stands under its id. A
 * filter divides by the count before it, the last two links by the customers kept. A link that
 * nobody came to has no rate: `null`.
 */
export function ratesOf(leads: number, counts: PerLink): Readonly<Record<LinkId, number | null>> {
  const kept = counts['support-to-expansion'];
  const rates = LINK_IDS.map((link, place): [LinkId, number | null] => {
    const previous = LINK_IDS[place - 1];
    const before =
      previous === undefined ? leads : place < FILTERS.length ? counts[previous] : kept;
    return [link, before === 0 ? null : counts[link] / before];
  });
  return Object.fromEntries(rates) as Record<LinkId, number | null>;
}

/**
 * What a group of leads comes to at these rates, each 0 to 1:
 *
 *     kept      = leads × the rates of the seven filters
 *     customers = kept × (1 + rate of referral)
 *     money     = kept × (customer + rate of expansion × expansion + rate of referral × customer)
 *
 * The model is ours; it has no other source. It is a straight line in each rate taken alone.
 */
export function outcomeOf(leads: number, rates: PerLink, worth: Worth): Outcome {
  const left = kept(leads, rates);
  const brought = left * rates['expansion-to-acquisition'];
  const expanded = left * rates.expansion;
  return {
    customers: left + brought,
    money: (left + brought) * worth.customer + expanded * worth.expansion,
  };
}

/** How many of the leads the seven filters let through. */
export function kept(leads: number, rates: PerLink): number {
  return FILTERS.reduce((left, link) => left * rates[link], leads);
}

/** The share of leads that would pass all nine links if none depended on another, 0 to 1. */
export function unbroken(rates: PerLink): number {
  return LINK_IDS.reduce((share, link) => share * rates[link], 1);
}
