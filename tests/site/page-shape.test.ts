import { beforeAll, describe, expect, test } from 'vitest';
import { ON_DEMAND } from './on-demand.ts';
import { builtPages, type SitePage, visit } from './site.ts';

const pages: (readonly [name: string, page: SitePage])[] = [];

beforeAll(async () => {
  for (const path of builtPages) pages.push([path, await visit(path)]);
  for (const { name, path, request } of ON_DEMAND) pages.push([name, await visit(path, request)]);
});

/** What is wrong with pages, as lines that name the page. */
function find(look: (page: SitePage) => readonly string[]): string[] {
  return pages.flatMap(([name, page]) => look(page).map((problem) => `${name}: ${problem}`));
}

const titleOf = ({ $ }: SitePage) => $('head > title').text();
const metaOf = ({ $ }: SitePage, name: string) => $(`head > meta[name="${name}"]`).attr('content');

describe('every page', () => {
  test('answers with the status of its kind', async () => {
    const expected = new Map(ON_DEMAND.map(({ name, status }) => [name, status]));
    const found = pages.map(([name, { status }]) => [name, status]);
    expect(found).toEqual(pages.map(([name]) => [name, expected.get(name) ?? 200]));
  });

  test('has one heading of the first level, with scripts and without', () => {
    const wrong = find(({ $, $plain }) =>
      [$('h1'), $plain('h1')]
        .filter((headings) => headings.length !== 1 || headings.text().trim() === '')
        .map((headings) => `${headings.length} first headings`),
    );
    expect(wrong).toEqual([]);
  });

  test('skips no level of headings', () => {
    const wrong = find(({ $, $plain }) =>
      [$, $plain].flatMap((view) => {
        const headings = view('h1, h2, h3, h4, h5, h6').toArray();
        const levels = headings.map(({ name }) => Number(name.slice(1)));
        return levels
          .map((level, index) => [levels[index - 1] ?? 0, level] as const)
          .filter(([before, level]) => level > before + 1)
          .map(([before, level]) => `a heading of level ${level} follows level ${before}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has a title of 10 to 66 characters before the name of the site', () => {
    const wrong = find((page) => {
      const own = titleOf(page).replace(/ · [^·]+$/, '');
      return own.length >= 10 && own.length <= 66 ? [] : [`${own.length}: "${own}"`];
    });
    expect(wrong).toEqual([]);
  });

  test('has a description of 50 to 160 characters', () => {
    const wrong = find((page) => {
      const text = metaOf(page, 'description') ?? '';
      return text.length >= 50 && text.length <= 160 ? [] : [`${text.length}: "${text}"`];
    });
    expect(wrong).toEqual([]);
  });

  test('declares its language, its characters and its width', () => {
    const wrong = find(({ $ }) => [
      ...($('html').attr('lang') === 'en' ? [] : ['no language']),
      ...($('head > meta[charset="utf-8"]').length === 1 ? [] : ['no charset']),
      ...($('head > meta[name="viewport"]').length === 1 ? [] : ['no viewport']),
    ]);
    expect(wrong).toEqual([]);
  });
});

test('no two pages that search engines may list share a title or a description', () => {
  const listed = pages.filter(([, page]) => metaOf(page, 'robots') === undefined);
  expect(listed.length).toBeGreaterThan(builtPages.length);
  for (const read of [titleOf, (page: SitePage) => metaOf(page, 'description')]) {
    const words = listed.map(([, page]) => read(page));
    expect(words.filter((text, index) => words.indexOf(text) !== index)).toEqual([]);
  }
});

test('private pages and errors are kept out of search, all others are listed', () => {
  const expected = new Set(
    ON_DEMAND.filter(
      ({ path }) => !/^\/(scorecard\/[^/]+$|compare$|numbers\/[\w-]+$)/.test(path),
    ).map(({ name }) => name),
  );
  expected.add('/404').add('/styleguide').add('malformed scorecard');
  const unlisted = pages.filter(([, page]) => metaOf(page, 'robots') === 'noindex');
  expect(new Set(unlisted.map(([name]) => name))).toEqual(expected);
});
