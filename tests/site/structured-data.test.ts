import type { CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CALCULATORS } from './on-demand.ts';
import { builtPages, files, origin, visit } from './site.ts';
import { issuesIn } from './validate-structured-data.ts';

/** Every page to read; tools have no questions. */
const pages = builtPages.filter((path) => /^\/(playbook|for|articles|toolkit)\/./.test(path));
const asked = pages.filter((path) => !path.startsWith('/toolkit/'));
const absolute = z.string().startsWith(`${origin}/`);
const day = z.iso.date();

const faqPage = z.object({
  '@type': z.literal('FAQPage'),
  url: absolute,
  mainEntity: z
    .array(
      z.object({
        '@type': z.literal('Question'),
        name: z.string().endsWith('?'),
        acceptedAnswer: z.object({ '@type': z.literal('Answer'), text: z.string().min(1) }),
      }),
    )
    .min(3)
    .max(7),
});
const organization = z.object({
  '@type': z.literal('Organization'),
  name: z.string().min(1),
  url: absolute,
});
const article = z.object({
  '@type': z.literal('Article'),
  headline: z.string().min(1).max(110),
  description: z.string().min(1),
  image: absolute,
  mainEntityOfPage: absolute,
  datePublished: day,
  dateModified: day,
  author: organization,
  publisher: organization,
});
const application = z.object({
  '@type': z.literal('WebApplication'),
  name: z.string().min(1),
  description: z.string().min(1),
  url: absolute,
  image: absolute,
  publisher: organization,
});
const breadcrumbs = z.object({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.array(
    z.object({
      '@type': z.literal('ListItem'),
      position: z.int(),
      name: z.string().min(1),
      item: absolute,
    }),
  ),
});

/** The JSON-LD of one type on a page. Throws when it is not there once, in the form it should have. */
function dataOf<Schema extends z.ZodType>($: CheerioAPI, schema: Schema, type: string) {
  const found = $('script[type="application/ld+json"]')
    .toArray()
    .map((script): unknown => JSON.parse($(script).text()))
    .filter((data) => z.object({ '@type': z.literal(type) }).safeParse(data).success);
  expect(found, type).toHaveLength(1);
  return schema.parse(found[0]);
}

test('there is a chapter for each stage, and one for all of them', () => {
  const stages = ['acquisition', 'activation', 'support', 'expansion', 'orchestration'];
  expect(pages).toEqual(expect.arrayContaining(stages.map((id) => `/playbook/${id}`)));
});

describe.each(asked)('the questions of %s', (path) => {
  test('are marked up with their answers, word for word', async () => {
    const { $ } = await visit(path);
    const { mainEntity, url } = dataOf($, faqPage, 'FAQPage');
    const shown = $('section[aria-labelledby="faq"] h3')
      .toArray()
      .map((heading) => [$(heading).text(), $(heading).next('p').text()]);
    expect(mainEntity.map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text])).toEqual(
      shown,
    );
    expect(url).toBe(origin + path);
    if (path.startsWith('/playbook/')) expect(mainEntity.length).toBeGreaterThanOrEqual(5);
  });
});

describe.each(pages)('the structured data of %s', (path) => {
  test('names the article as the page does, with an image that is there', async () => {
    const { $ } = await visit(path);
    const data = dataOf($, article, 'Article');
    expect(data.headline).toBe($('h1').text());
    expect(data.description).toBe($('meta[name="description"]').attr('content'));
    expect(data.mainEntityOfPage).toBe($('link[rel="canonical"]').attr('href'));
    expect(data.image).toBe($('meta[property="og:image"]').attr('content'));
    expect(files.has(new URL(data.image).pathname)).toBe(true);
    expect(data.dateModified).toBe($('article time').attr('datetime'));
    expect(data.dateModified >= data.datePublished).toBe(true);
    expect(data.publisher.name).toBe($('meta[property="og:site_name"]').attr('content'));
  });

  test('leads from the start to the page, step by step', async () => {
    const { $ } = await visit(path);
    const { itemListElement } = dataOf($, breadcrumbs, 'BreadcrumbList');
    expect(itemListElement.map(({ position }) => position)).toEqual([1, 2, 3]);
    const [, room = ''] = path.split('/');
    expect(itemListElement.map(({ item }) => new URL(item).pathname)).toEqual([
      '/',
      room === 'for' ? '/playbook' : `/${room}`,
      path,
    ]);
  });

  test('passes the validator', async () => {
    const { html } = await visit(path);
    expect(await issuesIn(html)).toEqual([]);
  });
});

describe.each(Object.keys(CALCULATORS))('the structured data of the calculator %s', (id) => {
  const path = `/numbers/${id}`;

  test('names it, its questions and the way to it', async () => {
    const { $, html } = await visit(path);
    const { name, url, description } = dataOf($, application, 'WebApplication');
    expect($('head > title').text()).toContain(name);
    expect(description).toBe($('meta[name="description"]').attr('content'));
    expect(url).toBe($('link[rel="canonical"]').attr('href'));
    expect(dataOf($, faqPage, 'FAQPage').url).toBe(origin + path);
    const { itemListElement } = dataOf($, breadcrumbs, 'BreadcrumbList');
    expect(itemListElement.map(({ item }) => new URL(item).pathname)).toEqual([
      '/',
      '/numbers',
      path,
    ]);
    expect(await issuesIn(html)).toEqual([]);
  });
});

describe('the validator finds', () => {
  const context = { '@context': 'https://schema.org' };
  const step = { '@type': 'ListItem', name: 'Start', item: 'https://audit.example/' };
  const page = (data: string) => `<script type="application/ld+json">${data}</script>`;

  test.each<[string, object, string[]]>([
    [
      'a type that schema.org does not have',
      { '@type': 'FaqPage' },
      ['ERROR: FaqPage: Type "FaqPage" is not a valid schema.org type'],
    ],
    [
      'a property that the type does not have',
      { '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: 'Why?', reply: 'So.' }] },
      [
        'WARNING: FAQPage: Property "reply" for type "Question" is not supported by the schema.org specification',
      ],
    ],
    [
      'a step without its position',
      {
        '@type': 'BreadcrumbList',
        itemListElement: [{ ...step, position: 1 }, step],
      },
      ['ERROR: BreadcrumbList: Required attribute "position" is missing'],
    ],
    ['nothing in a property that is inherited', { '@type': 'FAQPage', headline: 'Questions' }, []],
  ])('%s', async (_, data, issues) => {
    expect(await issuesIn(page(JSON.stringify({ ...context, ...data })))).toEqual(issues);
  });

  test('JSON that is cut short', async () => {
    expect(await issuesIn(page('{"@type":'))).toEqual(['ERROR: jsonld: Could not parse JSON-LD']);
  });
});
