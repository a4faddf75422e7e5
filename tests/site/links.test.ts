import { beforeAll, describe, expect, test } from 'vitest';
import { addressesIn, idsIn, isInternal, pathOf, placesIn, postAddressesIn } from './links.ts';
import { formPost, ON_DEMAND } from './on-demand.ts';
import { ask, builtPages, readPage, type SitePage, visit } from './site.ts';

/** Every page that a reader can reach, by its path and query. */
const pages = new Map<string, SitePage>();
/** The status of everything else that pages ask for, by path and query. */
const statusOf = new Map<string, number>();

/** What is wrong in every page, each once, with scripts and without. */
function findInPages(look: (page: SitePage, view: '$' | '$plain') => readonly string[]): string[] {
  const found = [...pages.values()].flatMap((page) => [
    ...look(page, '$').map((problem) => `${page.path}: ${problem}`),
    ...look(page, '$plain').map((problem) => `${page.path} without scripts: ${problem}`),
  ]);
  return [...new Set(found)];
}

const statusAt = (path: string) => pages.get(path)?.status ?? statusOf.get(path);

beforeAll(async () => {
  const waiting: string[] = [...builtPages];
  const add = (name: string, page: SitePage) => {
    pages.set(name, page);
    for (const $ of [page.$, page.$plain]) {
      waiting.push(...addressesIn($, page.path).filter(isInternal).map(pathOf));
    }
  };
  for (const { name, path, request } of ON_DEMAND) {
    add(request === undefined ? path : name, await visit(path, request));
  }
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (statusAt(path) !== undefined) continue;
    const response = await ask(path);
    const isPage = String(response.headers['content-type']).startsWith('text/html');
    if (isPage) add(path, readPage(path, response));
    else statusOf.set(path, response.statusCode);
  }
}, 120_000);

test('the crawl reaches pages, styles, scripts, images and downloads', () => {
  expect(pages.size).toBeGreaterThan(30);
  for (const ending of [/\.woff2$/, /\.js$/, /\.svg$/, /card\.png\?v=\d+$/, /\.csv$/, /\.json$/]) {
    const found = [...statusOf.keys()].some((path) => ending.test(path));
    expect(found, `something that ends in ${ending}`).toBe(true);
  }
});

test('every internal address of every page answers with 200', () => {
  const dead = findInPages((page, view) =>
    addressesIn(page[view], page.path)
      .filter((address) => isInternal(address) && pathOf(address) !== page.path)
      .filter((address) => statusAt(pathOf(address)) !== 200)
      .map((address) => `${pathOf(address)} answers ${statusAt(pathOf(address))}`),
  );
  expect(dead).toEqual([]);
});

test('every fragment names a place on the page it leads to', () => {
  const dead = findInPages((page, view) =>
    addressesIn(page[view], page.path)
      .filter((address) => isInternal(address) && address.hash !== '')
      .filter((address) => {
        const path = pathOf(address);
        const target = path === page.path ? page : pages.get(path);
        const place = decodeURIComponent(address.hash.slice(1));
        return target === undefined || !placesIn(target[view]).has(place);
      })
      .map((address) => `${pathOf(address)}${address.hash} is nowhere`),
  );
  expect(dead).toEqual([]);
});

test('every form that posts has a page that takes it', async () => {
  const targets = new Set(
    [...pages.values()].flatMap(({ $plain, path }) => postAddressesIn($plain, path).map(pathOf)),
  );
  expect(targets.size).toBeGreaterThan(0);
  for (const path of targets) {
    const { status } = await visit(path, formPost('length=quick'));
    expect(status, path).toBe(422);
  }
});

test('every other address is a whole web address, or one of an e-mail', () => {
  const strange = findInPages(({ path, $ }) =>
    addressesIn($, path)
      .filter(
        (address) => !isInternal(address) && !/^(https?|data|mailto):$/.test(address.protocol),
      )
      .map(String),
  );
  expect(strange).toEqual([]);
});

describe('the ids of a page', () => {
  test('stand once each', () => {
    const twice = findInPages((page, view) => {
      const ids = idsIn(page[view]);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(twice).toEqual([]);
  });

  test('are there when a label or a description refers to them', () => {
    const dead = findInPages((page, view) => {
      const $ = page[view];
      const ids = new Set(idsIn($));
      return ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) =>
        $(`[${name}]`)
          .toArray()
          .flatMap((element) => ($(element).attr(name) ?? '').split(/\s+/))
          .filter((id) => !ids.has(id))
          .map((id) => `${name}="${id}"`),
      );
    });
    expect(dead).toEqual([]);
  });
});
