import type { Measure } from './measures.ts';

/** A published figure that can serve as a threshold. */
export interface SixBenchmark {
  /** Its id in content/facts.yaml, and its key in the query. */
  readonly fact: string;
  /** In the measure's own unit; a share is 0 to 1. */
  readonly value: number;
  readonly what: string;
}

/** Published figures by measure. For context kept, dead air and effective CAC we know of none. */
export const SIX_BENCHMARKS: Readonly<Partial<Record<Measure, readonly SixBenchmark[]>>> = {
  response: [
    { fact: 'A01', value: 60, what: 'as the 37% that answered within an hour' },
    { fact: 'A08', value: 1_757, what: 'mean of those that replied at all' },
  ],
  activation: [
    { fact: 'T04', value: 0.3, what: 'SaaS median, by own definitions' },
    { fact: 'T01', value: 0.37, what: 'median, of new users' },
  ],
  resolution: [
    { fact: 'S03', value: 0.65, what: 'on the first call, technical support' },
    { fact: 'S02', value: 0.7, what: 'on the first call' },
  ],
  nrr: [{ fact: 'X01', value: 1.01, what: 'median' }],
  grr: [{ fact: 'X02', value: 0.84, what: 'median' }],
};

/** The benchmark of a measure from this fact; `null` when it has no such. */
export function sixBenchmark(measure: Measure, fact: string): SixBenchmark | null {
  return SIX_BENCHMARKS[measure]?.find((benchmark) => benchmark.fact === fact) ?? null;
}
