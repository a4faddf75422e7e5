import { accept, type Result, refuse } from '../assessment/result.ts';
import { plainDigits } from './digits.ts';
import { CURRENCIES, CURRENCY_CODES, decimalSign, type Notation } from './notation.ts';
import { write } from './write.ts';

/** What a field takes. */
export interface QuantityRule {
  /** Shares are typed as percent: 90 or 90% is 0.9. Counts are whole. */
  readonly kind: 'money' | 'percent' | 'count' | 'number';
  /** Both bounds are allowed values; a share of 120% is 1.2. */
  readonly least?: number;
  readonly most?: number;
  /** Said of zero where it is refused, in place of the lowest value. */
  readonly zero?: string;
  /** Shown in messages as the way to write it. */
  readonly example: number;
  /** May be left empty: the value is then `null`. */
  readonly isOptional?: boolean;
}

/** A value within the rule's bounds, `null` where an optional field is empty, or the message beside it. */
export type Quantity = Result<number | null, string>;

/** Above these a figure is a slip of the keyboard. Shares are bounded by each rule. */
export const MOST = { money: 1e12, count: 1e9, number: 1e9, percent: 100 } as const;

const SCALES: Readonly<Record<string, number>> = {
  K: 3,
  TSD: 3,
  THOUSAND: 3,
  M: 6,
  MM: 6,
  MN: 6,
  MIO: 6,
  MILLION: 6,
  MILLIONS: 6,
  B: 9,
  BN: 9,
  MRD: 9,
  BILLION: 9,
  BILLIONS: 9,
};
const SCALE = new RegExp(
  `(?<=[\\d.])\\s*(${Object.keys(SCALES)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\.?$`,
);
const LONGEST_QUOTE = 24;

/** Every sign and code of a currency, the longest first, with the currencies it may mean. */
const SIGNS = (() => {
  const meanings = new Map<string, string[]>();
  for (const code of CURRENCY_CODES) {
    for (const sign of [code, ...CURRENCIES[code].signs]) {
      meanings.set(sign, [...(meanings.get(sign) ?? []), code]);
    }
  }
  return [...meanings].sort(([a], [b]) => b.length - a.length);
})();

interface Cleaned {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly power: number;
  readonly hasPercent: boolean;
  /** Currencies that the sign may mean; `null` without one. */
  readonly currencies: readonly string[] | null;
}

/** Takes away what stands around the digits, whatever its order: signs, codes, percent, scale. */
function clean(text: string): Cleaned {
  // Compatible forms make wide digits, narrow and no-break spaces plain ones.
  let rest = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/[’‘ʼ´`]/g, "'");
  rest = rest
    .replace(/[−–—﹣]/g, '-')
    .trim()
    .toUpperCase();
  let isNegative = false;
  const inBrackets = /^\((.*)\)$/.exec(rest)?.[1];
  if (inBrackets !== undefined) {
    isNegative = true;
    rest = inBrackets.trim();
  }
  const takeMinus = () => {
    if (!/^[-+]/.test(rest)) return;
    isNegative ||= rest.startsWith('-');
    rest = rest.slice(1).trim();
  };
  takeMinus();
  const percent = /\s*(%|PERCENT|PCT)$/.exec(rest)?.[0];
  if (percent !== undefined) rest = rest.slice(0, -percent.length);
  let currencies: readonly string[] | null = null;
  for (const [sign, meaning] of SIGNS) {
    const outer = rest.startsWith(sign) ? rest.slice(sign.length) : null;
    const inner = rest.endsWith(sign) ? rest.slice(0, -sign.length) : null;
    const found = outer ?? inner;
    if (found === null || !/\d/.test(found)) continue;
    currencies = meaning;
    rest = found.trim();
    break;
  }
  if (currencies !== null && !isNegative) takeMinus();
  const scale = SCALE.exec(rest);
  if (scale) rest = rest.slice(0, scale.index).trim();
  const power = SCALES[scale?.[1] ?? ''] ?? 0;
  return { digits: rest, isNegative, power, hasPercent: percent !== undefined, currencies };
}

/**
 * Reads a figure as people type or paste it: 1,234.50, 1.234,50, 1 234,50, 1'234, €350k, 1.2M, 90%.
 * Returns a finite value within the rule's bounds, or the message to set beside the field.
 */
export function readQuantity(text: string, rule: QuantityRule, notation: Notation): Quantity {
  const { kind, least = 0, most = MOST[kind], example } = rule;
  const shown = (value: number) => write(kind, value, notation);
  if (text.trim() === '') {
    return rule.isOptional ? accept(null) : refuse(`Write a figure here, like ${shown(example)}.`);
  }
  const cleaned = clean(text);
  const foreign = foreignSign(cleaned, kind, notation);
  if (foreign !== null) return refuse(foreign);
  const digits = plainDigits(cleaned.digits, decimalSign(notation.locale), kind === 'count');
  if (digits === null || (kind === 'percent' && cleaned.power > 0)) {
    const quoted = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
    return refuse(`“${quoted.trim()}” is not a figure. Write it like ${shown(example)}.`);
  }
  // The power of ten is part of the literal, so that 1.1M is exactly 1,100,000.
  const typed = Number(`${digits}e${cleaned.power - (kind === 'percent' ? 2 : 0)}`);
  const value = cleaned.isNegative && typed !== 0 ? -typed : typed;
  if (value < 0 && least >= 0)
    return refuse('This cannot be below zero. Write it without a minus.');
  if (value === 0 && rule.zero !== undefined) return refuse(rule.zero);
  if (kind === 'count' && !Number.isInteger(value)) return refuse('Write a whole number.');
  if (value < least) return refuse(`This cannot be less than ${shown(least)}.`);
  if (!(value <= most)) {
    return refuse(`That is more than ${shown(most)}, the most that counts here. Check the digits.`);
  }
  return accept(value);
}

function foreignSign(
  { hasPercent, currencies }: Cleaned,
  kind: QuantityRule['kind'],
  { currency }: Notation,
): string | null {
  if (hasPercent && kind !== 'percent') return 'This is no share. Write it without a percent sign.';
  if (currencies === null) return null;
  if (kind !== 'money') return 'This is no amount of money. Write it without a currency.';
  if (currencies.includes(currency)) return null;
  const other = CURRENCY_CODES.find((code) => code === currencies[0]);
  const name = other === undefined ? 'another currency' : CURRENCIES[other].name;
  return `This says ${name}, and the calculator is set to ${CURRENCIES[currency].name}. Change one of them.`;
}
