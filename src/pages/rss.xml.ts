import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { siteWords } from '../collections/library.ts';
import { shelf } from './_shelf.ts';

export const GET: APIRoute = async ({ site }) => {
  const [words, pages] = await Promise.all([siteWords(), shelf()]);
  if (site === undefined) throw new Error('The feed needs the address of the site.');
  const newest = pages
    .filter(({ kind }) => kind === 'article' || kind === 'chapter')
    .toSorted((a, b) => Number(b.published) - Number(a.published));
  return rss({
    title: words.name,
    description: words.description,
    site,
    trailingSlash: false,
    items: newest.map(({ path, title, description, published }) => ({
      link: path,
      title,
      description,
      pubDate: published,
    })),
    customData: '<language>en-us</language>',
  });
};
