import type { Notation } from './notation.ts';

/** How a value is written. Shares are written as percent; months carry their unit. */
export type WriteStyle = 'money' | 'percent' | 'points' | 'count' | 'number' | 'months' | 'years';

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

const TENTH = { maximumFractionDigits: 1 } as const;

/**
 * A value in the notation of the visitor. `percent` takes a share, 0.9 for 90%; `points` a difference
 * of shares. Money shows cents only where there are some. Throws when the value is no finite number.
 */
export function write(style: WriteStyle, value: number, { locale, currency }: Notation): string {
  if (!Number.isFinite(value))
    throw new Error(`A calculator shows "${value}", which is no number.`);
  // No page shows "−0".
  const shown = Math.abs(value) < 5e-7 ? 0 : value;
  switch (style) {
    case 'money': {
      const options = {
        style: 'currency',
        currency,
        trailingZeroDisplay: 'stripIfInteger',
      } as const;
      return format(locale, options).format(shown).replace('-', '−');
    }
    case 'percent':
      return format(locale, { style: 'percent', ...TENTH })
        .format(shown)
        .replace('-', '−');
    case 'count':
      return format(locale, { maximumFractionDigits: 0 }).format(shown).replace('-', '−');
    case 'number':
      return format(locale, TENTH).format(shown).replace('-', '−');
    case 'points':
      return unit(locale, shown * 100, 'point');
    case 'months':
      return unit(locale, shown, 'month');
    case 'years':
      return unit(locale, shown, 'year');
  }
}

function unit(locale: string, value: number, name: string): string {
  const written = format(locale, TENTH).format(value).replace('-', '−');
  return `${written} ${Math.abs(Math.round(value * 10) / 10) === 1 ? name : `${name}s`}`;
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
