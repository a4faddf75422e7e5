import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CONTENT } from '../fixtures/content.ts';

const entry = z.object({ question: z.string(), answer: z.string() });

/** A page to read, as its file holds it. */
export interface Prose {
  readonly id: string;
  readonly faq: readonly z.infer<typeof entry>[];
  /** Paragraphs, headings, list items and cells of tables, without markup. */
  readonly blocks: readonly string[];
}

/** Markdown without its marks: what a reader reads. A computed number is a word. */
function plain(markdown: string): string {
  return markdown
    .replace(/<Num\b[^>]*>/g, '1')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function blocksOf(body: string): string[] {
  return body
    .replace(/^export const .*?;$/gms, '')
    .replace(/^<\w+Figure\b[\s\S]*?\/>$/gm, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.|\||#)\s?)/)
    .flatMap((block) => (block.trim().startsWith('|') ? block.split('|') : [block]))
    .map((block) => plain(block.replace(/^\s*(?:[-*]|\d+\.|#+)\s+/, '')))
    .filter((block) => /\p{L}/u.test(block));
}

function readProse(path: string): Prose {
  const text = readFileSync(join(CONTENT, path), 'utf8');
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const { faq } = z.object({ faq: z.array(entry).default([]) }).parse(parse(front));
  return { id: path.replace(/\.mdx?$/, ''), faq, blocks: blocksOf(body) };
}

/** Every page to read, chapters first. */
export const texts: readonly Prose[] = ['chapters', 'roles', 'articles', 'toolkit']
  .filter((shelf) => existsSync(join(CONTENT, shelf)))
  .flatMap((shelf) => readdirSync(join(CONTENT, shelf)).map((name) => join(shelf, name)))
  .map(readProse);

export const chapters = texts.filter(({ id }) => id.startsWith('chapters/'));

/** Every file of the content, as it is written, by its path in the folder. */
export const written: ReadonlyMap<string, string> = new Map(
  readdirSync(CONTENT, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => [path.slice(CONTENT.length + 1), readFileSync(path, 'utf8')]),
);

/** The files of our own words: titles and statements of sources are other people's. */
export const own: ReadonlyMap<string, string> = new Map(
  [...written].filter(([name]) => name !== 'facts.yaml'),
);

export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}$%][\p{L}\p{N}.,%'’-]*/gu) ?? [];

/** Sentences, ended by a point, a question or a colon before a capital letter. */
export const sentencesOf = (block: string): readonly string[] =>
  block.split(/(?<=[.!?:;])\s+(?=[\p{Lu}"“])/u);

/** Where a pattern occurs, with the words around it. */
export function findIn(texts: ReadonlyMap<string, string>, pattern: RegExp): string[] {
  return [...texts].flatMap(([name, text]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => {
      const around = text.slice(Math.max(0, index - 40), index + found.length + 40);
      return `${name}: …${around.replace(/\s+/g, ' ')}…`;
    }),
  );
}
