/** A page that Pagefind found. */
export interface Found {
  readonly url: string;
  /** The words around the match, with `<mark>` around it; all else in it is escaped. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly kind?: string };
  /** The sections that match, in the order of the page, which is one of them. */
  readonly sub_results?: readonly Section[];
}

interface Section {
  readonly url: string;
  readonly title: string;
  /** Where the words stand. */
  readonly locations: readonly number[];
}

const SHOWN = 2;

/** The sections with the most matches; what only repeats or lists is no section to go to. */
function bestSections({ sub_results: sections = [] }: Found): readonly Section[] {
  return sections
    .filter(({ url }) => /#(?!abilities$|sources$|letter-)/.test(url))
    .toSorted((a, b) => b.locations.length - a.locations.length)
    .slice(0, SHOWN);
}

/** A result as an item of a list: what it is, its title, the words around the match, its sections. */
export function foundItem(page: Document, found: Found): HTMLLIElement {
  const item = page.createElement('li');
  const kind = textElement(page, 'span', 'kicker', found.meta.kind ?? '');
  const about = page.createElement('div');
  const title = found.meta.title ?? addressOf(found.url);
  const words = page.createElement('p');
  words.append(...excerptParts(page, found.excerpt));
  about.append(linkTo(page, found.url, title), words);
  const sections = bestSections(found);
  if (sections.length > 0) {
    const list = textElement(page, 'p', 'sections', '');
    for (const { url, title: section } of sections) {
      list.append(linkTo(page, url, section), ' ');
    }
    about.append(list);
  }
  item.append(kind, about);
  return item;
}

const addressOf = (url: string) => url.replace(/\.html(?=#|$)/, '');

function linkTo(page: Document, url: string, text: string): HTMLAnchorElement {
  const link = page.createElement('a');
  link.href = addressOf(url);
  link.textContent = text;
  return link;
}

function textElement(page: Document, name: string, className: string, text: string): HTMLElement {
  const element = page.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

function excerptParts(page: Document, excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    if (marked === undefined) return plain(part);
    return textElement(page, 'mark', '', plain(marked));
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function plain(escaped: string): string {
  return escaped.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
