import type { Calculator } from '../collections/calculator.ts';

/** Ids of the facts that a calculator's page leans on, in the order of their numbers at its foot. */
export function citedBy({ benchmarks, notes }: Calculator): readonly string[] {
  const ids = [...benchmarks.map(({ fact }) => fact), ...notes.flatMap(({ facts }) => facts)];
  return [...new Set(ids)];
}
