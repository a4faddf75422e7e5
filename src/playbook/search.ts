/** The part of Pagefind that the search page uses. */
interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

interface Found {
  readonly url: string;
  /** The words around the match, with `<mark>` around it; all else in it is escaped. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}

const SHOWN = 12;

/** Makes the search page answer while one types; the query is kept in the address. */
export function startSearch(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-search]');
  const field = form?.querySelector('input');
  const status = page.querySelector('[data-search-status]');
  const list = page.querySelector('[data-search-results]');
  if (!form || !field || !status || !list) return;

  // The index is written beside the site after it is built, so no bundler knows it.
  const index = '/pagefind/pagefind.js';
  let engine: Promise<Pagefind> | undefined;

  const search = async () => {
    const query = field.value.trim();
    history.replaceState(
      null,
      '',
      query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`,
    );
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      engine ??= import(/* @vite-ignore */ index);
      const answer = await (await engine).debouncedSearch(query);
      // A later letter has started a search of its own.
      if (answer === null) return;
      const found = await Promise.all(
        answer.results.slice(0, SHOWN).map((result) => result.data()),
      );
      list.replaceChildren(...found.map((result) => entry(page, result)));
      const count = answer.results.length;
      status.textContent =
        count === 0
          ? `Nothing found for “${query}”. Try a shorter word.`
          : `${count} ${count === 1 ? 'page' : 'pages'} found${count > SHOWN ? `, the first ${SHOWN} shown` : ''}.`;
    } catch {
      engine = undefined;
      status.textContent = 'The search could not be loaded. All pages are listed below.';
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  field.addEventListener('input', () => void search());
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value !== '') void search();
}

function entry(page: Document, { url, excerpt, meta }: Found): HTMLLIElement {
  const item = page.createElement('li');
  const link = page.createElement('a');
  link.href = url.replace(/\.html(?=#|$)/, '');
  link.textContent = meta.title ?? link.href;
  const words = page.createElement('p');
  for (const part of excerpt.split(/(<mark>.*?<\/mark>)/)) {
    const marked = /^<mark>(.*)<\/mark>$/.exec(part)?.[1];
    const text = plain(marked ?? part);
    if (marked === undefined) words.append(text);
    else words.append(Object.assign(page.createElement('mark'), { textContent: text }));
  }
  item.append(link, words);
  return item;
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
