/** A term to be found in texts. */
export interface GlossaryTerm {
  readonly id: string;
  /** Every spelling of it. */
  readonly spellings: readonly string[];
}

/** Elements whose text is left alone: links, headings, code, and what is read as data. */
const SKIPPED = new Set([
  'a',
  'h1',
  'h2',
  'h3',
  'h4',
  'pre',
  'code',
  'svg',
  'th',
  'summary',
  'figcaption',
  'button',
]);
const TOKEN = /<!--[\s\S]*?-->|<\/?([a-z][a-z0-9]*)\b[^>]*>|[^<]+/gi;
const VOID = /\/>$|^<(img|br|hr|input|rect|line|circle|path|polyline|wbr)\b/i;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Links the first use of each term in the running text of some HTML to its place in the glossary.
 * Longer spellings win over shorter ones; a capital at the start makes no difference, but
 * abbreviations in capitals match only as such.
 */
export function linkTerms(html: string, terms: readonly GlossaryTerm[]): string {
  const idOf = new Map(
    terms.flatMap(({ id, spellings }) => spellings.map((s) => [key(s), id] as const)),
  );
  if (idOf.size === 0) return html;
  const spellings = terms
    .flatMap((term) => term.spellings)
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(${spellings.join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  const open = new Set(terms.map(({ id }) => id));
  const skipping: string[] = [];

  return html.replace(TOKEN, (token: string, tag: string | undefined) => {
    if (tag !== undefined) {
      const name = tag.toLowerCase();
      if (SKIPPED.has(name) && !VOID.test(token)) {
        if (token.startsWith('</')) skipping.pop();
        else skipping.push(name);
      }
      return token;
    }
    if (skipping.length > 0 || token.startsWith('<')) return token;
    return token.replace(pattern, (found) => {
      const id = idOf.get(key(found));
      if (id === undefined || !open.has(id)) return found;
      open.delete(id);
      return `<a class="term" href="/glossary#${id}">${found}</a>`;
    });
  });
}

/** Abbreviations keep their case, everything else is compared in lower case. */
function key(spelling: string): string {
  return /^[A-Z0-9]{2,}s?$/.test(spelling) ? spelling : spelling.toLowerCase();
}

/** Gives the first reference to each source an id, so that the source can lead back to it. */
export function markFirstCitations(html: string): string {
  const seen = new Set<string>();
  return html.replace(/<a href="#source-([^"]+)"/g, (link, id: string) => {
    if (seen.has(id)) return link;
    seen.add(id);
    return `<a id="cited-${id}" href="#source-${id}"`;
  });
}

/**
 * Gives every heading with an id a link to itself, to be copied. It follows the last letter directly:
 * the search index ends a heading with a full stop only after a letter.
 */
export function linkHeadings(html: string): string {
  return html.replace(
    /<h([23]) id="([^"]+)">([\s\S]*?)<\/h\1>/g,
    (_, level: string, id: string, words: string) =>
      `<h${level} id="${id}">${words}<a class="anchor" data-pagefind-ignore href="#${id}" aria-label="Link to this section">#</a></h${level}>`,
  );
}
