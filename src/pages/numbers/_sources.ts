import { allFacts, calculators } from '../../collections/library.ts';
import type { Source } from '../../numbers/Aims.tsx';
import { citedBy } from '../../numbers/cited-by.ts';

/** Whom the published figures on the page of a calculator counted and when, by the ids of their facts. */
export async function sourcesOf(
  calculator: string,
  figures: readonly { readonly fact: string }[],
): Promise<Readonly<Record<string, Source>>> {
  const [facts, all] = await Promise.all([allFacts(), calculators()]);
  const words = all.get(calculator);
  const cited = words === undefined ? [] : citedBy(words);
  const entries = figures.map(({ fact }) => {
    const found = facts.get(fact);
    const place = cited.indexOf(fact) + 1;
    if (found === undefined || place === 0) throw new Error(`"${calculator}" cites no "${fact}".`);
    return [fact, { population: found.population, year: found.year, place }] as const;
  });
  return Object.fromEntries(entries);
}
