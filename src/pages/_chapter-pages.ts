import type { CollectionEntry } from 'astro:content';
import { chaptersInOrder } from '../collections/library.ts';
import type { ReadingPage } from '../playbook/related.ts';
import { shelf } from './_shelf.ts';

/** A chapter with its neighbors. */
export interface ChapterInPlace {
  readonly chapter: CollectionEntry<'chapters'>;
  readonly count: number;
  readonly previous: ReadingPage | undefined;
  readonly next: ReadingPage | undefined;
}

/** Every chapter in reading order, each with the one before and the one after. */
export async function chaptersInPlace(): Promise<readonly ChapterInPlace[]> {
  const chapters = await chaptersInOrder();
  const pages = (await shelf()).filter(({ kind }) => kind === 'chapter');
  return chapters.map((chapter, index) => ({
    chapter,
    count: chapters.length,
    previous: pages[index - 1],
    next: pages[index + 1],
  }));
}
