/** What a bar or a line stands for: a stage, a leak at a seam, or neither. */
export type Kind = 'stage' | 'seam' | 'quiet';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly kind?: Kind;
}

export interface Line {
  readonly label: string;
  /** One value for each place on the horizontal axis. */
  readonly values: readonly number[];
  readonly kind?: Kind;
}

export interface Step {
  readonly label: string;
  readonly value: number;
  /** What happens to those who do not get here. */
  readonly note?: string;
}

/** What the full length of a bar stands for: the largest value, and for shares never less than all. */
export function wholeOf(values: readonly number[], unit: string): number {
  return Math.max(unit === '%' ? 100 : 0, ...values.map(Math.abs));
}

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 });

/** A value with its unit: "37%", "$1.2M", "24 months". */
export function withUnit(value: number, unit = ''): string {
  if (unit === '$') return `$${(Math.abs(value) >= 10_000 ? short : plain).format(value)}`;
  if (unit === '%') return `${plain.format(value)}%`;
  return unit === '' ? plain.format(value) : `${plain.format(value)} ${unit}`;
}
