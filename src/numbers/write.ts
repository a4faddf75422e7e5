import type { Notation } from './notation.ts';

/** How a value is written. Shares are written as percent; months carry their unit. */
export type WriteStyle =
  | 'money'
  | 'percent'
  | 'fine-percent'
  | 'points'
  | 'count'
  | 'fine-count'
  | 'number'
  | 'months'
  | 'years';

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** No value that rounds to nothing is shown with a minus; a minus is as wide as a plus. */
const SIGN = { signDisplay: 'negative' } as const;
const TENTH = { ...SIGN, maximumFractionDigits: 1 } as const;
/** However small, with two digits that count. */
const FINE = {
  ...SIGN,
  maximumSignificantDigits: 2,
  roundingPriority: 'morePrecision',
} as const;

const OPTIONS = {
  money: { ...SIGN, style: 'currency', trailingZeroDisplay: 'stripIfInteger' },
  percent: { ...TENTH, style: 'percent' },
  'fine-percent': { ...FINE, maximumFractionDigits: 1, style: 'percent' },
  count: { ...SIGN, maximumFractionDigits: 0 },
  'fine-count': { ...FINE, maximumFractionDigits: 0 },
  number: TENTH,
} as const satisfies Readonly<Record<string, Intl.NumberFormatOptions>>;

/** The unit of a value, and how many of them one is. */
const UNITS = { points: ['point', 100], months: ['month', 1], years: ['year', 1] } as const;

/**
 * A value in the notation of the visitor. `percent` takes a share, 0.9 for 90%; `points` a difference
 * of shares. The `fine-` styles keep two digits of what is small, so that a tiny share and its count
 * agree. Money shows cents only where there are some. Throws when the value is no finite number.
 */
export function write(style: WriteStyle, value: number, { locale, currency }: Notation): string {
  if (!Number.isFinite(value))
    throw new Error(`A calculator shows "${value}", which is no number.`);
  const inStyle = (options: Intl.NumberFormatOptions, shown: number) =>
    format(locale, options).format(shown).replace('-', '−');
  if (style === 'money') return inStyle({ ...OPTIONS.money, currency }, value);
  if (style !== 'points' && style !== 'months' && style !== 'years') {
    return inStyle(OPTIONS[style], value);
  }
  const [unit, times] = UNITS[style];
  const tenths = Math.round(Math.abs(value) * times * 10);
  if (tenths === 0 && Math.abs(value) > 1e-9) return `under ${inStyle(TENTH, 0.1)} ${unit}s`;
  return `${inStyle(TENTH, value * times)} ${tenths === 10 ? unit : `${unit}s`}`;
}

/** A value as it stands in a field: without a currency, with every digit that counts. */
export function writeField(
  kind: 'money' | 'percent' | 'count' | 'number',
  value: number,
  { locale }: Notation,
): string {
  const options =
    kind === 'percent'
      ? ({ style: 'percent', maximumFractionDigits: 4 } as const)
      : { maximumFractionDigits: kind === 'count' ? 0 : 4 };
  return format(locale, options).format(value);
}
