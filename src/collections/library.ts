import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { type Bank, type Banks, LINK_IDS, type LinkId } from '../assessment/bank.ts';
import type { Calculator } from './calculator.ts';
import type { Fact } from './fact.ts';
import type { LinkWords } from './link-words.ts';
import type { ProfileWords } from './profile-words.ts';
import { sectionsOf } from './sections.ts';
import type { Site } from './site.ts';
import type { Term } from './term.ts';

/** Content as the pages read it, checked when the site was built; a built site reads it once. */
export function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let kept: Promise<Value> | undefined;
  return () => {
    if (import.meta.env.DEV) return load();
    kept ??= load();
    return kept;
  };
}

/** Every published bank. */
export const publishedBanks = once(async (): Promise<Banks> => {
  const entries = await getCollection('banks');
  return new Map(entries.map(({ data }) => [data.version, data]));
});

/** The bank that new audits are made with: the highest version. */
export const currentBank = once(async (): Promise<Bank> => {
  const banks = [...(await publishedBanks()).values()];
  return banks.reduce((newest, bank) => (bank.version > newest.version ? bank : newest));
});

export const siteWords = once(async (): Promise<Site> => {
  const entry = await getEntry('site', 'site');
  if (entry === undefined) throw new Error('content/site.yaml is missing.');
  return entry.data;
});

export const profileWords = once(async (): Promise<ProfileWords> => {
  const entry = await getEntry('profile', 'profile');
  if (entry === undefined) throw new Error('content/profile.yaml is missing.');
  return entry.data;
});

/** Pages of one kind in the order that their front matter gives them. */
function inOrder<Kind extends 'chapters' | 'roles' | 'toolkit'>(kind: Kind) {
  return once(async (): Promise<CollectionEntry<Kind>[]> => {
    const pages = await getCollection(kind);
    return pages.sort((a, b) => a.data.order - b.data.order);
  });
}

export const chaptersInOrder = inOrder('chapters');
export const rolesInOrder = inOrder('roles');
export const toolsInOrder = inOrder('toolkit');

/** The newest first, then by address. */
export const articlesInOrder = once(async (): Promise<CollectionEntry<'articles'>[]> => {
  const articles = await getCollection('articles');
  return articles.sort(
    (a, b) => Number(b.data.published) - Number(a.data.published) || a.id.localeCompare(b.id),
  );
});

/** Calculators by the last part of their address, in the chain's order. */
export const calculators = once(async (): Promise<ReadonlyMap<string, Calculator>> => {
  const entries = await getCollection('numbers');
  const sorted = entries.sort((a, b) => a.data.order - b.data.order);
  return new Map(sorted.map(({ id, data }) => [id, data]));
});

/** Terms by their id, in alphabetical order. */
export const glossary = once(async (): Promise<ReadonlyMap<string, Term>> => {
  const entries = await getCollection('glossary');
  const sorted = entries.sort((a, b) => a.data.term.localeCompare(b.data.term, 'en'));
  return new Map(sorted.map(({ id, data }) => [id, data]));
});

/** What the report says about each link. */
export const linkWords = once(async (): Promise<Readonly<Record<LinkId, LinkWords>>> => {
  const entries = await getCollection('links');
  const words = new Map(entries.map(({ id, data }) => [id, data]));
  const missing = LINK_IDS.filter((id) => !words.has(id));
  if (missing.length > 0)
    throw new Error(`content/links.yaml says nothing of ${missing.join(', ')}.`);
  return Object.fromEntries(words) as Record<LinkId, LinkWords>;
});

export const allFacts = once(async (): Promise<ReadonlyMap<string, Fact>> => {
  const entries = await getCollection('facts');
  return new Map(entries.map(({ id, data }) => [id, data]));
});

/** Where to read on: `chapter#anchor` as an address and a title. */
export interface Section {
  readonly path: string;
  readonly title: string;
}

/** Every section of every chapter, by its reference. */
export const allSections = once(async (): Promise<ReadonlyMap<string, Section>> => {
  const sections = new Map<string, Section>();
  for (const { id, data, body = '' } of await chaptersInOrder()) {
    for (const [anchor, heading] of sectionsOf(body)) {
      sections.set(`${id}#${anchor}`, {
        path: `/playbook/${id}#${anchor}`,
        title: `${data.short}: ${heading}`,
      });
    }
  }
  return sections;
});
