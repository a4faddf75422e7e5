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
  readonly excerpt: string;
  /** The words that match; one in a heading, or in a short section, counts for more. */
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

const SHOWN = 2;

const weightOf = ({ weighted_locations: words }: Section) =>
  words.reduce((sum, { balanced_score: score }) => sum + score, 0);

/** The sections by how well they match; what only repeats or lists is no section to go to. */
function bestSections({ sub_results: sections = [] }: Found): readonly Section[] {
  return sections
    .filter(({ url }) => /#(?!abilities$|sources$|letter-)/.test(url))
    .toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** What a result leads to. Of the glossary that is a term: the page as a whole answers nothing. */
function leadOf(found: Found, [best, ...others]: readonly Section[]) {
  if (found.meta.kind === 'Glossary' && best !== undefined) return { ...best, sections: others };
  const title = found.meta.title ?? addressOf(found.url);
  const sections = best === undefined ? [] : [best, ...others];
  return { url: found.url, title, excerpt: found.excerpt, sections };
}

/** A result as an item of a list: what it is, its title, the words around the match, its sections. */
export function foundItem(page: Document, found: Found): HTMLLIElement {
  const item = page.createElement('li');
  const kind = textElement(page, 'span', 'kicker', found.meta.kind ?? '');
  const about = page.createElement('div');
  const { url: lead, title, excerpt, sections } = leadOf(found, bestSections(found));
  const words = page.createElement('p');
  words.append(...excerptParts(page, excerpt));
  about.append(linkTo(page, lead, title), words);
  if (sections.length > 0) {
    const list = textElement(page, 'p', 'sections', '');
    for (const { url, title: section } of sections.slice(0, SHOWN)) {
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
  // A word is marked together with the point after it.
  const marks = excerpt.replace(/([.,:!?]+)<\/mark>/g, '</mark>$1');
  return marks.split(/(<mark>.*?<\/mark>)/).map((part) => {
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
