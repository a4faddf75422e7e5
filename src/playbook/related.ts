import type { LinkId } from '../assessment/bank.ts';

/** A page to read, as lists show it. */
export interface ReadingPage {
  readonly kind: 'chapter' | 'role' | 'article' | 'tool';
  readonly id: string;
  /** Address without the origin. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly updated: Date;
  readonly published: Date;
  /** Minutes that reading takes. */
  readonly minutes: number;
  /** The links of the chain that the page is about. */
  readonly links: ReadonlySet<LinkId>;
}

/** What a page of each kind is called. */
export const KIND_NAMES: Readonly<Record<ReadingPage['kind'], string>> = {
  chapter: 'Chapter',
  role: 'For your role',
  article: 'Article',
  tool: 'Tool',
};

/** How much two sets have in common: 0 for nothing, 1 for all (Jaccard index). */
function overlap(a: ReadonlySet<LinkId>, b: ReadonlySet<LinkId>): number {
  const all = a.union(b).size;
  return all === 0 ? 0 : a.intersection(b).size / all;
}

/**
 * The pages that share the most links with `page`, at most `count`: the greatest overlap first,
 * then in the order given. Pages that share none are left out.
 */
export function relatedPages(
  page: ReadingPage,
  pages: readonly ReadingPage[],
  count: number,
): readonly ReadingPage[] {
  return pages
    .filter(({ path }) => path !== page.path)
    .map((other) => ({ other, shared: overlap(page.links, other.links) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, count)
    .map(({ other }) => other);
}
