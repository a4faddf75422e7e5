import type { Link, LinkId } from '../assessment/bank.ts';
import type { ReadingPage } from './related.ts';

/** Pages under one heading of a list. */
export interface Shelf {
  /** For the address of the heading. */
  readonly id: string;
  readonly heading: string;
  readonly note?: string;
  /** The links that all of its pages share. */
  readonly links?: ReadonlySet<LinkId>;
  readonly pages: readonly ReadingPage[];
}

const filled = (shelves: readonly Shelf[]) => shelves.filter(({ pages }) => pages.length > 0);

/** Chapters of a stage, of all seams, and of the whole, each in the order given. */
export function chapterShelves(
  chapters: readonly ReadingPage[],
  links: readonly Link[],
): readonly Shelf[] {
  const stages = new Set<string>(links.filter(({ kind }) => kind === 'stage').map(({ id }) => id));
  const seams = links.filter(({ kind }) => kind === 'seam').map(({ id }) => id);
  const isOfSeams = ({ links: own }: ReadingPage) => seams.every((id) => own.has(id));
  const ofStages = chapters.filter(({ id }) => stages.has(id));
  const ofSeams = chapters.filter((page) => !stages.has(page.id) && isOfSeams(page));
  const ofAll = chapters.filter((page) => !ofStages.includes(page) && !ofSeams.includes(page));
  return filled([
    {
      id: 'stages',
      heading: 'The stages',
      note: 'What dashboards show. Each chapter follows one team, from what it counts to what it should.',
      pages: ofStages,
    },
    {
      id: 'seams',
      heading: 'The seams',
      note: 'What lies between the teams, with a target and a brief for every handoff.',
      pages: ofSeams,
    },
    {
      id: 'whole',
      heading: 'The whole',
      note: 'How to run the nine links as one, and how to read the number that it comes to.',
      pages: ofAll,
    },
  ]);
}

/** Articles by the first of their links, in chain order; those of no link come last. */
export function articleShelves(
  articles: readonly ReadingPage[],
  links: readonly Link[],
): readonly Shelf[] {
  const first = ({ links: own }: ReadingPage) => [...own][0];
  return filled([
    ...links.map(({ id, label }) => ({
      id,
      heading: label,
      links: new Set([id]),
      pages: articles.filter((page) => first(page) === id),
    })),
    {
      id: 'chain',
      heading: 'The whole chain',
      pages: articles.filter((page) => first(page) === undefined),
    },
  ]);
}

/** Tools with a table to fill in, then the others. */
export function toolShelves(
  tools: readonly ReadingPage[],
  hasSheet: (page: ReadingPage) => boolean,
): readonly Shelf[] {
  return filled([
    {
      id: 'sheets',
      heading: 'Sheets',
      note: 'Tables to fill in. Each prints, and downloads as a table for a spreadsheet.',
      pages: tools.filter(hasSheet),
    },
    {
      id: 'briefs',
      heading: 'Briefs and lists',
      note: 'To copy, tick and talk from. Each prints, and downloads as Markdown.',
      pages: tools.filter((page) => !hasSheet(page)),
    },
  ]);
}
