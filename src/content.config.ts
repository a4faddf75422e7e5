import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { articleSchema } from './collections/article.ts';
import { bankSchema } from './collections/bank.ts';
import { calculatorSchema } from './collections/calculator.ts';
import { chapterSchema } from './collections/chapter.ts';
import { factSchema } from './collections/fact.ts';
import { linkWordsSchema } from './collections/link-words.ts';
import { profileWordsSchema } from './collections/profile-words.ts';
import { roleSchema } from './collections/role.ts';
import { siteSchema } from './collections/site.ts';
import { termSchema } from './collections/term.ts';
import { toolSchema } from './collections/tool.ts';

export const collections = {
  articles: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'content/articles' }),
    schema: articleSchema,
  }),
  banks: defineCollection({
    loader: glob({ pattern: '*.yaml', base: 'content/banks' }),
    schema: bankSchema,
  }),
  chapters: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'content/chapters' }),
    schema: chapterSchema,
  }),
  facts: defineCollection({ loader: file('content/facts.yaml'), schema: factSchema }),
  links: defineCollection({ loader: file('content/links.yaml'), schema: linkWordsSchema }),
  numbers: defineCollection({
    loader: file('content/numbers.yaml'),
    schema: calculatorSchema,
  }),
  profile: defineCollection({
    loader: file('content/profile.yaml', { parser: (text) => ({ profile: parse(text) }) }),
    schema: profileWordsSchema,
  }),
  roles: defineCollection({
    loader: glob({ pattern: '*.mdx', base: 'content/roles' }),
    schema: roleSchema,
  }),
  site: defineCollection({
    loader: file('content/site.yaml', { parser: (text) => ({ site: parse(text) }) }),
    schema: siteSchema,
  }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: termSchema }),
  toolkit: defineCollection({
    loader: glob({ pattern: '*.md', base: 'content/toolkit' }),
    schema: toolSchema,
  }),
};
