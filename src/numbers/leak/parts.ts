import { LINK_IDS, type LinkId } from '../../assessment/bank.ts';
import { eachLinkNumber, type Outcome, outcomeOf, type PerLink, type Worth } from './model.ts';

/** A group of leads, how the links treat it, and how they should. */
export interface Funnel {
  /** Above zero. */
  readonly leads: number;
  /** 0 to 1; `null` where nobody came to the link. */
  readonly rates: Readonly<Record<LinkId, number | null>>;
  /** 0 to 1. */
  readonly targets: PerLink;
  readonly worth: Worth;
}

/** What one link loses against its target. */
export interface Part {
  readonly link: LinkId;
  /** The link's share of the total, in customers and in money. */
  readonly loss: Outcome;
  /** What mending it gains while every other link stays as it is: the least its part can be. */
  readonly first: Outcome;
  /** What mending it gains once every other link is mended: the most its part can be. */
  readonly last: Outcome;
  /** What one percentage point more is worth today; what is left up to 100% where that is less. */
  readonly point: Outcome;
}

export interface Losses {
  readonly today: Outcome;
  readonly atTargets: Outcome;
  /** `atTargets` less `today`. */
  readonly total: Outcome;
  /** Nine, in chain order; their losses sum to the total. */
  readonly parts: readonly Part[];
}

const POINT = 0.01;
const ALL = 2 ** LINK_IDS.length - 1;

const less = (one: Outcome, other: Outcome): Outcome => ({
  customers: one.customers - other.customers,
  money: one.money - other.money,
});

/** Today's rates and the aims. A link that meets its target, or that nobody came to, loses nothing. */
export function sidesOf({ rates, targets }: Funnel): { today: PerLink; aims: PerLink } {
  const today = eachLinkNumber((link) => rates[link] ?? targets[link]);
  return { today, aims: eachLinkNumber((link) => Math.max(today[link], targets[link])) };
}

/**
 * Divides the loss against targets among the nine links, so that the parts sum to it and none is
 * below zero. What mending a link gains depends on which others are mended before it; its part is
 * the average over all orders, each as likely as any other. A link ahead of its target keeps its
 * own rate on both sides, so its lead pays for nobody's loss.
 *
 * Source: the Shapley value, L. S. Shapley, "A Value for n-Person Games", 1953, over the nine links
 * with `outcomeOf` as the value of a set of mended links.
 */
export function lossesOf(funnel: Funnel): Losses {
  const { leads, worth } = funnel;
  const { today, aims } = sidesOf(funnel);
  const at = (rates: PerLink) => outcomeOf(leads, rates, worth);
  const mended = Array.from({ length: ALL + 1 }, (_, set) =>
    at(eachLinkNumber((link) => (isIn(set, link) ? aims : today)[link])),
  );
  const nothing = at(today);
  const whole = at(aims);
  const parts = LINK_IDS.map((link): Part => {
    const bit = bitOf(link);
    const raised = { ...today, [link]: Math.min(1, today[link] + POINT) };
    return {
      link,
      loss: averageGain(mended, bit),
      first: less(mended[bit] ?? nothing, nothing),
      last: less(whole, mended[ALL - bit] ?? whole),
      point: less(at(raised), nothing),
    };
  });
  return { today: nothing, atTargets: whole, total: less(whole, nothing), parts };
}

/** Links by what they lose in money, then in customers, then in chain order: what to mend first. */
export function inOrder(parts: readonly Part[]): readonly Part[] {
  return parts
    .filter(({ loss }) => loss.money > 0 || loss.customers > 0)
    .toSorted((a, b) => b.loss.money - a.loss.money || b.loss.customers - a.loss.customers);
}

const bitOf = (link: LinkId) => 2 ** LINK_IDS.indexOf(link);
const isIn = (set: number, link: LinkId) => (set & bitOf(link)) !== 0;

/** How many links a set holds. */
const sizeOf = (set: number) => LINK_IDS.filter((link) => isIn(set, link)).length;

/** The share of all orders in which exactly these many given links come before one: k!(8 - k)!/9!. */
const SHARES = LINK_IDS.map((_, size) => {
  const others = LINK_IDS.length - 1;
  let ways = 1;
  for (let place = 0; place < size; place++) ways = (ways * (others - place)) / (place + 1);
  return 1 / (ways * LINK_IDS.length);
});

const SIZES = Array.from({ length: ALL + 1 }, (_, set) => sizeOf(set));

function averageGain(mended: readonly Outcome[], bit: number): Outcome {
  let customers = 0;
  let money = 0;
  mended.forEach((without, set) => {
    const withIt = mended[set | bit];
    if ((set & bit) !== 0 || withIt === undefined) return;
    const share = SHARES[SIZES[set] ?? 0] ?? 0;
    customers += share * (withIt.customers - without.customers);
    money += share * (withIt.money - without.money);
  });
  return { customers, money };
}
