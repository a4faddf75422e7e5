import { LRUCache } from 'lru-cache';

/** Bytes of markup that are kept; what was asked for longest ago goes first. */
const ROOM = 16 * 1024 * 1024;

interface Part {
  /** Tells all that the part shows. */
  readonly key: string;
}

const utf8 = new TextEncoder();

/**
 * Parts of pages that were rendered before, by what they are and their keys. They are kept as bytes,
 * so that a page which holds them does not encode them anew.
 */
export class KeptMarkup {
  readonly #kept = new LRUCache<string, Uint8Array>({
    maxSize: ROOM,
    sizeCalculation: ({ length }) => length + 1,
  });

  /**
   * The parts of this name in their order: at once where all are kept, else as soon as the others
   * are rendered. Rejects when one cannot be.
   */
  all<Given extends Part>(
    name: string,
    parts: readonly Given[],
    render: (part: Given) => Promise<string>,
  ): readonly Uint8Array[] | Promise<readonly Uint8Array[]> {
    const known: Uint8Array[] = [];
    for (const { key } of parts) {
      const part = this.#kept.get(`${name} ${key}`);
      if (part === undefined) return this.#render(name, parts, render);
      known.push(part);
    }
    return known;
  }

  async #render<Given extends Part>(
    name: string,
    parts: readonly Given[],
    render: (part: Given) => Promise<string>,
  ): Promise<readonly Uint8Array[]> {
    const rendered = parts.map(async (part) => {
      const key = `${name} ${part.key}`;
      const html = this.#kept.get(key) ?? utf8.encode(await render(part));
      this.#kept.set(key, html);
      return html;
    });
    return await Promise.all(rendered);
  }
}

/** Those of this process. */
export const keptMarkup = new KeptMarkup();
