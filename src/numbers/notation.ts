/** Currencies that a calculator can be set to, by their ISO 4217 codes, with the signs people write. */
export const CURRENCIES = {
  USD: { name: 'US dollar', signs: ['$', 'US$', '$US'] },
  EUR: { name: 'Euro', signs: ['€'] },
  GBP: { name: 'Pound sterling', signs: ['£', '£GB'] },
  CHF: { name: 'Swiss franc', signs: ['FR.', 'SFR.'] },
  CAD: { name: 'Canadian dollar', signs: ['$', 'CA$', 'C$', '$CA'] },
  AUD: { name: 'Australian dollar', signs: ['$', 'AU$', 'A$', '$AU'] },
  SGD: { name: 'Singapore dollar', signs: ['$', 'SG$', 'S$', '$SG'] },
  INR: { name: 'Indian rupee', signs: ['₹', 'RS', 'RS.'] },
  JPY: { name: 'Japanese yen', signs: ['¥', 'JP¥'] },
  BRL: { name: 'Brazilian real', signs: ['R$', 'BR$'] },
  SEK: { name: 'Swedish krona', signs: ['KR', 'KR.'] },
  NOK: { name: 'Norwegian krone', signs: ['KR', 'KR.', 'NKR'] },
  DKK: { name: 'Danish krone', signs: ['KR', 'KR.', 'DKR'] },
  PLN: { name: 'Polish złoty', signs: ['ZŁ'] },
} as const satisfies Readonly<Record<string, { name: string; signs: readonly string[] }>>;
export type Currency = keyof typeof CURRENCIES;
export const CURRENCY_CODES = Object.keys(CURRENCIES) as [Currency, ...Currency[]];

/** How figures are written, by language and country (BCP 47). The words of the pages stay English. */
export const LOCALES = {
  'en-US': 'United States',
  'en-GB': 'United Kingdom',
  'en-IN': 'India',
  'de-DE': 'Germany',
  'de-CH': 'Switzerland',
  'es-ES': 'Spain',
  'fr-FR': 'France',
  'it-IT': 'Italy',
  'nl-NL': 'Netherlands',
  'pl-PL': 'Poland',
  'pt-BR': 'Brazil',
  'sv-SE': 'Sweden',
  'ja-JP': 'Japan',
} as const;
export type Locale = keyof typeof LOCALES;
export const LOCALE_CODES = Object.keys(LOCALES) as [Locale, ...Locale[]];

/** In which currency and in whose way figures are read and written. */
export interface Notation {
  readonly currency: Currency;
  readonly locale: Locale;
}

export const DEFAULT_NOTATION: Notation = { currency: 'USD', locale: 'en-US' };

/** The sign between whole and parts of a figure in this locale: a point or a comma. */
export function decimalSign(locale: Locale): string {
  const known = decimalSigns.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  const sign = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  decimalSigns.set(locale, sign);
  return sign;
}
const decimalSigns = new Map<Locale, string>();
