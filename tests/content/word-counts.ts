import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const content = join(import.meta.dirname, '..', '..', 'content');

/** How many words each kind of page may have, front matter and computed lines left out. */
export const WORD_LIMITS = {
  chapters: { least: 1800, most: 2600 },
  roles: { least: 700, most: 1000 },
  articles: { least: 600, most: 1100 },
  toolkit: { least: 250, most: 1500 },
} as const;
export type Shelf = keyof typeof WORD_LIMITS;

/** The running text of a page: no front matter, exports, figures or tags; a computed number is a word. */
export function runningText(source: string): string {
  return source
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^export const .*?;$/gms, '')
    .replace(/<(Bar|Line|Flow)Figure[\s\S]*?\/>/g, '')
    .replace(/<Num\b[^>]*\/>/g, '1')
    .replace(/<Example title="([^"]*)">/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\]\([^)]*\)/g, ']');
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}$][\p{L}\p{N}’'.,%/$-]*/gu)?.length ?? 0;
}

/** Every page of a shelf with its words. */
export function wordCounts(shelf: Shelf): { page: string; words: number }[] {
  return readdirSync(join(content, shelf))
    .sort()
    .map((name) => ({
      page: `${shelf}/${name}`,
      words: countWords(runningText(readFileSync(join(content, shelf, name), 'utf8'))),
    }));
}

// `npm run words`
if (import.meta.main) {
  const shelves = Object.keys(WORD_LIMITS) as Shelf[];
  console.table(shelves.flatMap(wordCounts));
}
