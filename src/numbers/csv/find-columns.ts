import { accept, type Result, refuse } from '../../assessment/result.ts';

/** Names of a column in capital letters or small, with spaces, dashes and signs left out. */
const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Finds each wanted column in a header by any of its names, the first name first. Returns places from
 * 0, or a message that names what is missing and what was found instead.
 */
export function findColumns<Name extends string>(
  header: readonly string[],
  wanted: Readonly<Record<Name, readonly string[]>>,
): Result<Readonly<Record<Name, number>>, string> {
  const found = header.map(plain);
  const places = Object.entries<readonly string[]>(wanted).map(([name, names]) => {
    const known = names.map((candidate) => found.indexOf(plain(candidate)));
    return [name, known.find((place) => place !== -1) ?? -1] as const;
  });
  const missing = places.filter(([, place]) => place === -1).map(([name]) => `“${name}”`);
  if (missing.length > 0) {
    const columns = header.map((name) => `“${name}”`).join(', ');
    return refuse(
      `The first line names no column ${missing.join(' and no ')}. It has ${columns}. Rename the columns there.`,
    );
  }
  return accept(Object.fromEntries(places) as Record<Name, number>);
}
