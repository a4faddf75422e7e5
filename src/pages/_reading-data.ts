import type { FaqEntry } from '../collections/reading.ts';
import type { ReadingPage } from '../playbook/related.ts';
import { article, breadcrumbs, faqPage } from '../playbook/structured-data.ts';

interface ReadingData {
  readonly page: ReadingPage;
  /** The list that the page belongs to. */
  readonly section: { readonly path: string; readonly name: string };
  readonly siteName: string;
  readonly image: string;
  readonly faq: readonly FaqEntry[];
  /** The whole address of a path. */
  readonly absolute: (path: string) => string;
}

/** Everything that a page to read says of itself in schema.org's words. */
export function readingData(facts: ReadingData): readonly object[] {
  const { page, section, siteName, image, faq, absolute } = facts;
  const address = absolute(page.path);
  const start = { name: siteName, address: absolute('/') };
  return [
    article({
      address,
      title: page.title,
      description: page.description,
      image: absolute(image),
      published: page.published,
      updated: page.updated,
      publisher: start,
    }),
    breadcrumbs([
      start,
      { name: section.name, address: absolute(section.path) },
      { name: page.title, address },
    ]),
    ...(faq.length > 0 ? [faqPage(address, faq)] : []),
  ];
}
