import { type Bank, LINK_IDS, type LinkId } from '../assessment/bank.ts';
import {
  articlesInOrder,
  chaptersInOrder,
  currentBank,
  once,
  rolesInOrder,
  toolsInOrder,
} from '../collections/library.ts';
import { readingMinutes } from '../playbook/citations.ts';
import type { ReadingPage } from '../playbook/related.ts';

const isLink = (id: string | undefined): id is LinkId => LINK_IDS.some((link) => link === id);

function linksOfQuestions(bank: Bank, ids: readonly string[]): LinkId[] {
  return bank.questions.filter(({ id }) => ids.includes(id)).map(({ link }) => link);
}

/** A section is about a link when its anchor or its chapter bears the link's name. */
function linksOfSection(reference: string): LinkId[] {
  const [chapter, anchor] = reference.split('#');
  return [anchor, chapter].filter(isLink).slice(0, 1);
}

/** Every page to read, in reading order: chapters, roles, articles, tools. */
export const shelf = once(async (): Promise<readonly ReadingPage[]> => {
  const [bank, chapters, roles, articles, tools] = await Promise.all([
    currentBank(),
    chaptersInOrder(),
    rolesInOrder(),
    articlesInOrder(),
    toolsInOrder(),
  ]);
  return [
    ...chapters.map(({ id, data, body = '' }): ReadingPage => {
      const explained = [...body.matchAll(/<Levels\s+question="([^"]+)"/g)].map(([, q = '']) => q);
      const links = new Set([...[id].filter(isLink), ...linksOfQuestions(bank, explained)]);
      return {
        kind: 'chapter',
        id,
        path: `/playbook/${id}`,
        ...data,
        links,
        minutes: readingMinutes(body),
      };
    }),
    ...roles.map(({ id, data, body = '' }): ReadingPage => {
      const links = new Set([...data.seams, ...linksOfQuestions(bank, data.questions)]);
      return {
        kind: 'role',
        id,
        path: `/for/${id}`,
        ...data,
        links,
        minutes: readingMinutes(body),
      };
    }),
    ...articles.map(({ id, data, body = '' }): ReadingPage => {
      const own = linksOfQuestions(bank, [data.question]);
      const links = new Set([...own, ...linksOfSection(data.chapter)]);
      return {
        kind: 'article',
        id,
        path: `/articles/${id}`,
        ...data,
        links,
        minutes: readingMinutes(body),
      };
    }),
    ...tools.map(({ id, data, body = '' }): ReadingPage => {
      const links = new Set(linksOfSection(data.chapter));
      return {
        kind: 'tool',
        id,
        path: `/toolkit/${id}`,
        ...data,
        links,
        minutes: readingMinutes(body),
      };
    }),
  ];
});
