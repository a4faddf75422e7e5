import { allFacts } from '../../collections/library.ts';
import type { Source } from '../../numbers/Aims.tsx';

/** Whom published figures counted and when, by the ids of their facts. */
export async function sourcesOf(
  figures: readonly { readonly fact: string }[],
): Promise<Readonly<Record<string, Source>>> {
  const facts = await allFacts();
  const entries = figures.map(({ fact }) => {
    const found = facts.get(fact);
    if (found === undefined) throw new Error(`There is no fact "${fact}".`);
    return [fact, { population: found.population, year: found.year }] as const;
  });
  return Object.fromEntries(entries);
}
