import { LRUCache } from 'lru-cache';

/** Characters of markup that are kept; what was asked for longest ago goes first. */
const ROOM = 16 * 1024 * 1024;

interface Part {
  /** Names all that the part shows. */
  readonly key: string;
}

/** Parts of pages that were rendered before, by their keys. */
export class KeptMarkup {
  readonly #kept = new LRUCache<string, string>({
    maxSize: ROOM,
    sizeCalculation: (html) => html.length + 1,
  });

  /** The parts in their order, each rendered unless it is kept. Rejects when one cannot be rendered. */
  async all<Given extends Part>(
    parts: readonly Given[],
    render: (part: Given) => Promise<string>,
  ): Promise<string> {
    const known = parts.map(({ key }) => this.#kept.get(key));
    if (!known.includes(undefined)) return known.join('');
    const rendered = parts.map(async (part, at) => {
      const html = known[at] ?? (await render(part));
      this.#kept.set(part.key, html);
      return html;
    });
    return (await Promise.all(rendered)).join('');
  }
}

/** Those of this process. */
export const keptMarkup = new KeptMarkup();
