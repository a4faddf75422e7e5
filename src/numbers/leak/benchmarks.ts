import type { LinkId } from '../../assessment/bank.ts';

/** A published figure that can serve as a target. */
export interface Benchmark {
  /** Its id in content/facts.yaml. */
  readonly fact: string;
  /** Told apart from others of the same fact and link. */
  readonly key: string;
  /** 0 to 1. */
  readonly share: number;
  /** What was counted, in a few words; where it differs from the count here, they say so. */
  readonly what: string;
}

/** Published figures by the link that they come close to. Links without any have none that counts the same. */
export const BENCHMARKS: Readonly<Partial<Record<LinkId, readonly Benchmark[]>>> = {
  acquisition: [{ fact: 'A01', key: 'A01', share: 0.37, what: 'answered within an hour' }],
  'marketing-to-sales': [
    { fact: 'A15', key: 'A15', share: 0.13, what: 'opportunities, of all leads' },
  ],
  'sales-to-success': [{ fact: 'A15', key: 'A15', share: 0.06, what: 'deals, of opportunities' }],
  'activation-to-support': [
    { fact: 'T01', key: 'T01', share: 0.37, what: 'activated, median, new users' },
    { fact: 'T04', key: 'T04', share: 0.3, what: 'activated, SaaS median, own definitions' },
  ],
  support: [
    { fact: 'S02', key: 'S02', share: 0.7, what: 'solved on the first call, issues' },
    { fact: 'S03', key: 'S03', share: 0.65, what: 'solved on the first call, technical support' },
  ],
  'support-to-expansion': [
    { fact: 'X02', key: 'X02-top', share: 0.91, what: 'gross retention of revenue, top quartile' },
    { fact: 'X02', key: 'X02', share: 0.84, what: 'gross retention of revenue, median' },
    { fact: 'X06', key: 'X06', share: 0.87, what: 'gross retention of revenue' },
  ],
};

/** The benchmark of a link with this key; `null` when it has no such. */
export function benchmarkOf(link: LinkId, key: string): Benchmark | null {
  return BENCHMARKS[link]?.find((benchmark) => benchmark.key === key) ?? null;
}
