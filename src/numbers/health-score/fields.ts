import type { QuantityRule } from '../quantity.ts';
import { COLORS, type Color, GREEN_FROM } from './score.ts';
import { OWN_IDS, SHEET, type SignalId } from './signals.ts';

export const IDS: readonly SignalId[] = [...SHEET.map(({ id }) => id), ...OWN_IDS];
type Kind = 'revenue' | 'lost';
export type FieldName = `weight-${SignalId}` | `${Kind}-${Color}` | 'cut';

const money = (example: number): QuantityRule => ({ kind: 'money', example, isOptional: true });
const weight = (example: number): QuantityRule => ({
  kind: 'number',
  most: 100,
  example,
  isOptional: true,
});

/** The example is the back-test of the expansion chapter, on the account of the worksheet. */
const REVENUE = {
  red: [1_000_000, 600_000],
  yellow: [2_000_000, 520_000],
  green: [7_000_000, 480_000],
} as const;

const SIGNAL_RULES = Object.fromEntries(
  SHEET.map((signal) => [`weight-${signal.id}`, weight(signal.weight)]),
);
const OWN_RULES = Object.fromEntries(OWN_IDS.map((id) => [`weight-${id}`, weight(10)]));
const MONEY_RULES = Object.fromEntries(
  COLORS.flatMap((color) => {
    const [revenue, lost] = REVENUE[color];
    return [
      [`revenue-${color}`, money(revenue)],
      [`lost-${color}`, money(lost)],
    ];
  }),
);
/** The weights and the cut of the worksheet. */
export const SHEET_RULES: Readonly<Record<string, QuantityRule>> = {
  ...SIGNAL_RULES,
  cut: { kind: 'number', most: 100, example: GREEN_FROM, isOptional: true },
};
/** Figures that the page opens with. */
export const EXAMPLES: Readonly<Record<string, QuantityRule>> = {
  ...SHEET_RULES,
  ...MONEY_RULES,
};
export const RULES = { ...EXAMPLES, ...OWN_RULES } as Readonly<Record<FieldName, QuantityRule>>;
