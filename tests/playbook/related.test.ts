import { expect, test } from 'vitest';
import { type ReadingPage, relatedPages } from '../../src/playbook/related.ts';

function page(
  id: string,
  links: ReadingPage['links'] extends ReadonlySet<infer Id> ? Id[] : never,
): ReadingPage {
  return {
    kind: 'article',
    id,
    path: `/articles/${id}`,
    title: id,
    description: id,
    published: new Date(0),
    minutes: 1,
    updated: new Date(0),
    links: new Set(links),
  };
}

const own = page('own', ['support', 'activation-to-support']);
const same = page('same', ['support', 'activation-to-support']);
const half = page('half', ['support']);
const wide = page('wide', ['support', 'acquisition', 'expansion']);
const none = page('none', ['acquisition']);
const titles = (pages: readonly ReadingPage[]) => pages.map(({ title }) => title);

test('pages that share more of their links come first, and those that share none do not come', () => {
  expect(titles(relatedPages(own, [none, wide, half, own, same], 5))).toEqual([
    'same',
    'half',
    'wide',
  ]);
});

test('among equals the order given decides, and no more come than are asked for', () => {
  const twin = page('twin', ['support', 'activation-to-support']);
  expect(titles(relatedPages(own, [twin, same, half], 2))).toEqual(['twin', 'same']);
});

test('a page about no link has no relations', () => {
  expect(relatedPages(page('empty', []), [own, page('other', [])], 5)).toEqual([]);
});
