import { LINK_IDS } from '../../assessment/bank.ts';
import { apportion } from './apportion.ts';
import { eachLinkNumber, type Outcome, type PerLink } from './model.ts';
import type { Losses } from './parts.ts';

/** Losses in the figures that are shown: whole money, tenths of a customer. */
export interface ShownLosses {
  readonly today: Outcome;
  readonly atTargets: Outcome;
  readonly total: Outcome;
  readonly losses: Readonly<Record<(typeof LINK_IDS)[number], Outcome>>;
}

const STEPS = { customers: 0.1, money: 1 } as const;

/** Rounds losses so that what is shown adds up: today and the nine parts are the whole at targets. */
export function shownLosses({ today, parts }: Losses): ShownLosses {
  const money = column('money');
  const customers = column('customers');
  function column(unit: keyof Outcome) {
    const amounts = [today[unit], ...parts.map(({ loss }) => Math.max(0, loss[unit]))];
    const [first = 0, ...others] = apportion(amounts, STEPS[unit]);
    const losses: PerLink = eachLinkNumber((link) => others[LINK_IDS.indexOf(link)] ?? 0);
    const total = inSteps(others, STEPS[unit]);
    return { today: first, total, all: inSteps([first, total], STEPS[unit]), losses };
  }
  const both = (of: (of: typeof money) => number): Outcome => ({
    customers: of(customers),
    money: of(money),
  });
  const entries = LINK_IDS.map((link) => [link, both(({ losses }) => losses[link])] as const);
  return {
    today: both((of) => of.today),
    atTargets: both((of) => of.all),
    total: both((of) => of.total),
    losses: Object.fromEntries(entries) as ShownLosses['losses'],
  };
}

/** A sum of multiples of a step, without what binary fractions would add to it. */
function inSteps(amounts: readonly number[], step: number): number {
  const scale = Math.round(1 / step);
  return amounts.reduce((sum, amount) => sum + Math.round(amount * scale), 0) / scale;
}
