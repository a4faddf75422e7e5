import type { LinkId } from '../../assessment/bank.ts';

/**
 * The six numbers of the customer conversation, eight columns in all: net retention travels with
 * gross, and handoff quality has two halves.
 */
export const MEASURES = [
  'response',
  'activation',
  'resolution',
  'context',
  'dead-air',
  'nrr',
  'grr',
  'cac',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a measure is counted in. A `percent` is a share: 0.6 is 60%. */
export type SixUnit = 'minutes' | 'percent' | 'hours' | 'money';

interface Kind {
  readonly unit: SixUnit;
  readonly better: 'high' | 'low';
  /** The links that it tells about, in chain order. */
  readonly links: readonly LinkId[];
  /** The largest value that can be meant. */
  readonly most: number;
}

const MINUTES_A_YEAR = 525_600;
const HOURS_A_YEAR = 8_760;
const SEAMS = [
  'marketing-to-sales',
  'sales-to-success',
  'activation-to-support',
  'support-to-expansion',
] as const;

export const KINDS = {
  response: { unit: 'minutes', better: 'low', links: ['acquisition'], most: MINUTES_A_YEAR },
  activation: { unit: 'percent', better: 'high', links: ['activation'], most: 1 },
  resolution: { unit: 'percent', better: 'high', links: ['support'], most: 1 },
  context: { unit: 'percent', better: 'high', links: SEAMS, most: 1 },
  'dead-air': { unit: 'hours', better: 'low', links: SEAMS, most: HOURS_A_YEAR },
  nrr: { unit: 'percent', better: 'high', links: ['expansion'], most: 10 },
  grr: { unit: 'percent', better: 'high', links: ['expansion'], most: 1 },
  cac: { unit: 'money', better: 'low', links: ['expansion-to-acquisition'], most: 1e9 },
} as const satisfies Record<Measure, Kind>;

/** A value for each measure; `null` where there is none. */
export type SixValues = Readonly<Record<Measure, number | null>>;

/** A month, a quarter or whatever the visitor calls it. */
export interface Period {
  readonly name: string;
  readonly values: SixValues;
}

/** The most periods that are kept: three years of quarters, or a year of months. */
export const MOST_PERIODS = 12;

/** Whether a value keeps to a threshold; a value at the threshold does. */
export function holds(measure: Measure, value: number, threshold: number): boolean {
  return KINDS[measure].better === 'high' ? value >= threshold : value <= threshold;
}

/**
 * How much of its threshold a value reaches, 0 to 100: value ÷ threshold where high is better,
 * threshold ÷ value where low is better; 100 from the threshold on. For drawing a number as a link;
 * no measure of its own.
 *
 * @param value zero or more
 * @param threshold zero or more
 */
export function reach(measure: Measure, value: number, threshold: number): number {
  if (holds(measure, value, threshold)) return 100;
  const part = KINDS[measure].better === 'high' ? value / threshold : threshold / value;
  return 100 * part;
}

/**
 * The change per period along the straight line that lies closest to the values; periods without a
 * value keep their place. `null` below two values.
 *
 * Source: ordinary least squares.
 */
export function trend(values: readonly (number | null)[]): number | null {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]));
  if (known.length < 2) return null;
  const mean = (of: (point: { at: number; value: number }) => number) =>
    known.reduce((sum, point) => sum + of(point), 0) / known.length;
  const middle = mean(({ at }) => at);
  const level = mean(({ value }) => value);
  const spread = mean(({ at }) => (at - middle) ** 2);
  return mean(({ at, value }) => (at - middle) * (value - level)) / spread;
}
