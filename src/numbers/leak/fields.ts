import { LINK_IDS, type LinkId } from '../../assessment/bank.ts';
import type { QuantityRule } from '../quantity.ts';

/** What is counted behind each link. A seam is counted when customers change hands. */
export const COUNTS = {
  acquisition: {
    name: 'replied',
    label: 'Replied in time',
    hint: 'Got an answer that deals with what they asked, within the time you promise yourself.',
    example: 1_300,
    aim: 0.9,
  },
  'marketing-to-sales': {
    name: 'qualified',
    label: 'Qualified',
    hint: 'Taken over by sales as worth a talk.',
    example: 520,
    aim: 0.45,
  },
  'sales-to-success': {
    name: 'won',
    label: 'Won',
    hint: 'Signed, so that they pass from sales to customer success.',
    example: 130,
    aim: 0.25,
  },
  activation: {
    name: 'started',
    label: 'Started on time',
    hint: 'Began onboarding by the day that was promised.',
    example: 91,
    aim: 0.9,
  },
  'activation-to-support': {
    name: 'valued',
    label: 'Reached first value',
    hint: 'Got the first result they came for, and from then on turn to support.',
    example: 64,
    aim: 0.8,
  },
  support: {
    name: 'solved',
    label: 'Solved',
    hint: 'Needed no help, or have no issue left that is not solved.',
    example: 56,
    aim: 0.9,
  },
  'support-to-expansion': {
    name: 'renewed',
    label: 'Renewed',
    hint: 'Still customers after their first renewal date.',
    example: 47,
    aim: 0.91,
  },
  expansion: {
    name: 'expanded',
    label: 'Expanded',
    hint: 'Of those renewed, pay more than at first.',
    example: 12,
    aim: 0.35,
  },
  'expansion-to-acquisition': {
    name: 'referred',
    label: 'Referred',
    hint: 'Of those renewed, brought a new customer. Leave that customer out of the leads above.',
    example: 4,
    aim: 0.15,
  },
} as const satisfies Record<LinkId, object>;

export type CountName = (typeof COUNTS)[LinkId]['name'];
export type TargetName = `target-${LinkId}`;
/** Which published figure is the target of a link; empty for the visitor's own. */
export type AimName = `aim-${LinkId}`;
export type WorthName = 'value' | 'added';
export type FigureName = 'leads' | CountName | TargetName | WorthName;

const counts = LINK_IDS.map((link): [CountName, QuantityRule] => [
  COUNTS[link].name,
  { kind: 'count', example: COUNTS[link].example },
]);
const targets = LINK_IDS.map((link): [TargetName, QuantityRule] => [
  `target-${link}`,
  { kind: 'percent', most: 1, example: COUNTS[link].aim },
]);

/** The rules of every figure. The examples are invented; the page says so. */
export const RULES = {
  leads: { kind: 'count', example: 2_000, zero: 'Without leads there is nothing to lose.' },
  ...Object.fromEntries(counts),
  ...Object.fromEntries(targets),
  value: {
    kind: 'money',
    example: 18_000,
    zero: 'At zero, no loss costs anything. Write what a year of one customer brings in.',
  },
  added: { kind: 'money', example: 6_000 },
} as Readonly<Record<FigureName, QuantityRule>>;

/** In the order of the form. */
export const LABELS = {
  leads: 'Leads',
  value: 'Worth of a customer',
  added: 'Worth of an expansion',
  ...Object.fromEntries(
    LINK_IDS.flatMap((link) => [
      [COUNTS[link].name, COUNTS[link].label],
      [`target-${link}`, `Target for “${COUNTS[link].label}”`],
    ]),
  ),
} as Readonly<Record<FigureName, string>>;

export const FIGURES = Object.keys(RULES) as FigureName[];
export const AIMS = LINK_IDS.map((link): AimName => `aim-${link}`);
