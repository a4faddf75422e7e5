/** How a computed number is written in a text. */
export const NUMBER_STYLES = ['count', 'decimal', 'money', 'percent', 'months'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
});
const share = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

const WRITERS: Readonly<Record<NumberStyle, (value: number) => string>> = {
  count: (value) => whole.format(value),
  decimal: (value) => tenth.format(value),
  money: (value) => dollars.format(value),
  percent: (value) => share.format(value),
  months: (value) => `${tenth.format(value)} ${value === 1 ? 'month' : 'months'}`,
};

/** A number in American notation. `percent` takes a share: 0.9 is 90%. Throws when it is no number. */
export function formatNumber(value: number, style: NumberStyle): string {
  if (!Number.isFinite(value)) throw new Error(`A text computes "${value}", which is no number.`);
  return WRITERS[style](value).replace('-', '−');
}
