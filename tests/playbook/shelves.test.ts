import { expect, test } from 'vitest';
import type { LinkId } from '../../src/assessment/bank.ts';
import type { ReadingPage } from '../../src/playbook/related.ts';
import {
  articleShelves,
  chapterShelves,
  type Shelf,
  toolShelves,
} from '../../src/playbook/shelves.ts';
import { bank } from '../fixtures/bank.ts';

const page = (id: string, ...links: LinkId[]): ReadingPage => ({
  kind: 'article',
  id,
  path: `/${id}`,
  title: id,
  description: id,
  published: new Date(0),
  updated: new Date(0),
  minutes: 1,
  links: new Set(links),
});
const seams = bank.links.filter(({ kind }) => kind === 'seam').map(({ id }) => id);
const idsOf = (shelves: readonly Shelf[]) =>
  shelves.map(({ heading, pages }) => [heading, ...pages.map(({ id }) => id)]);

test('chapters stand by stage, by seams and by the whole', () => {
  const chapters = [
    page('acquisition', 'acquisition'),
    page('support', 'support'),
    page('orchestration', ...seams),
    page('board', 'activation', 'sales-to-success'),
  ];
  expect(idsOf(chapterShelves(chapters, bank.links))).toEqual([
    ['The stages', 'acquisition', 'support'],
    ['The seams', 'orchestration'],
    ['The whole', 'board'],
  ]);
});

test('articles stand under the first of their links, in the order of the chain', () => {
  const articles = [
    page('late', 'expansion'),
    page('none'),
    page('both', 'marketing-to-sales', 'acquisition'),
    page('early', 'marketing-to-sales'),
  ];
  expect(idsOf(articleShelves(articles, bank.links))).toEqual([
    ['Marketing to sales', 'both', 'early'],
    ['Expansion', 'late'],
    ['The whole chain', 'none'],
  ]);
});

test('tools with a sheet come first, and a shelf without pages is left out', () => {
  const tools = [page('brief'), page('score')];
  expect(idsOf(toolShelves(tools, ({ id }) => id === 'score'))).toEqual([
    ['Sheets', 'score'],
    ['Briefs and lists', 'brief'],
  ]);
  expect(idsOf(toolShelves(tools, () => false))).toEqual([['Briefs and lists', 'brief', 'score']]);
});
