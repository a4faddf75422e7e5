import { type Found, foundItem } from './search-results.ts';

/** The part of Pagefind that the search page uses. */
interface Pagefind {
  options(options: { readonly excerptEllipsis: string }): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

const SHOWN = 12;

/** Makes the search page answer while one types; the query is kept in the address. */
export function startSearch(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-search]');
  const field = form?.querySelector('input');
  const status = page.querySelector('[data-search-status]');
  const list = page.querySelector('[data-search-results]');
  const none = page.querySelector<HTMLElement>('[data-search-none]');
  const failed = page.querySelector<HTMLElement>('[data-search-failed]');
  const tries = page.querySelector<HTMLElement>('[data-search-tries]');
  if (!form || !field || !status || !list || !none || !failed || !tries) return;

  // The index is written beside the site after it is built, so no bundler knows it.
  const index = '/pagefind/pagefind.js';
  let engine: Promise<Pagefind> | undefined;
  const load = async (): Promise<Pagefind> => {
    const loaded: Pagefind = await import(/* @vite-ignore */ index);
    await loaded.options({ excerptEllipsis: '…' });
    return loaded;
  };

  const show = (found: readonly Found[], said: string, remedy?: HTMLElement) => {
    list.replaceChildren(...found.map((result) => foundItem(page, result)));
    status.textContent = said;
    for (const note of [none, failed]) note.hidden = note !== remedy;
  };

  const search = async () => {
    const query = field.value.trim();
    const address = query === '' ? '/search' : `/search?q=${encodeURIComponent(query)}`;
    history.replaceState(null, '', address);
    tries.hidden = query !== '';
    if (query === '') {
      show([], '');
      return;
    }
    try {
      if (engine === undefined) status.textContent = 'Searching…';
      engine ??= load();
      const answer = await (await engine).debouncedSearch(query);
      // A later letter has started a search of its own.
      if (answer === null || query !== field.value.trim()) return;
      const count = answer.results.length;
      const first = await Promise.all(answer.results.slice(0, SHOWN).map((each) => each.data()));
      const cut = count > SHOWN ? `, the first ${SHOWN} shown` : '';
      if (count === 0) show([], `Nothing found for “${query}”.`, none);
      else show(first, `${count} ${count === 1 ? 'page' : 'pages'} found${cut}.`);
    } catch {
      engine = undefined;
      show([], 'The search could not be loaded.', failed);
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // The button that asks for another try goes away with its note.
    field.focus();
    void search();
  });
  field.addEventListener('input', () => void search());
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value !== '') void search();
}
