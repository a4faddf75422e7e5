import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { CALCULATORS } from './on-demand.ts';
import { ask, builtPages, origin, visit } from './site.ts';

const listed = await Promise.all([...builtPages, '/compare'].map((path) => visit(path)));
/** Pages that search engines may list. */
const found = listed.filter(({ $ }) => $('meta[name=robots]').length === 0).map(({ path }) => path);
const pathOf = (address: string) => address.replace(origin, '') || '/';

/** Every page to read, by the address of the list that it stands in. */
const reading = found.filter((path) => /^\/(playbook|for|articles|toolkit)\/./.test(path));

test('the site holds 8 chapters, 6 roles, 14 articles and 9 tools', () => {
  const count = (start: string) => reading.filter((path) => path.startsWith(start)).length;
  expect(['/playbook/', '/for/', '/articles/', '/toolkit/'].map(count)).toEqual([8, 6, 14, 9]);
});

test('the sitemap holds every page that may be found, and no other', async () => {
  const index = load((await ask('/sitemap-index.xml')).body, { xml: true });
  const maps = index('sitemap loc').toArray();
  const paths = [];
  for (const map of maps) {
    const $ = load((await ask(pathOf(index(map).text()))).body, { xml: true });
    paths.push(
      ...$('url loc')
        .toArray()
        .map((loc) => pathOf($(loc).text())),
    );
  }
  const numbers = Object.keys(CALCULATORS).map((id) => `/numbers/${id}`);
  expect(paths.toSorted()).toEqual([...found, ...numbers].toSorted());
});

test('the feed holds every chapter and article, each at an address that answers', async () => {
  const { body, headers } = await ask('/rss.xml');
  expect(headers['content-type']).toMatch(/xml/);
  const $ = load(body, { xml: true });
  const links = $('item > link')
    .toArray()
    .map((link) => pathOf($(link).text()));
  expect(links.toSorted()).toEqual(
    reading.filter((path) => /^\/(playbook|articles)\//.test(path)).toSorted(),
  );
  for (const item of $('item').toArray()) {
    expect($(item).find('title').text()).not.toBe('');
    expect($(item).find('description').text()).not.toBe('');
    expect(Number.isNaN(Date.parse($(item).find('pubDate').text()))).toBe(false);
  }
});

test('robots.txt names the sitemap and forbids nothing', async () => {
  const { body } = await ask('/robots.txt');
  expect(body).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
  expect(body).not.toContain('Disallow: /');
});

test('llms.txt lists every page to read in Markdown', async () => {
  const { body } = await ask('/llms.txt');
  expect(body).toMatch(/^# .+\n\n> .+/);
  const links = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => pathOf(address));
  for (const path of reading) expect(links).toContain(`${path}.md`);
  for (const path of links) expect((await ask(path)).statusCode, path).toBe(200);
});

describe('the Markdown version', () => {
  test.each(reading)('of %s says what the page says', async (path) => {
    const [page, { body, statusCode, headers }] = await Promise.all([
      visit(path),
      ask(`${path}.md`),
    ]);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(page.$('link[rel=alternate][type="text/markdown"]').attr('href')).toBe(`${path}.md`);
    expect(body).toContain(`# ${page.$('h1').text().trim()}`);
    expect(body).toContain(`Source: ${origin}${path}`);
    for (const heading of page.$('.prose:not(.after) h2').toArray()) {
      const words = page.$(heading).clone().children('.anchor').remove().end().text().trim();
      expect(body).toContain(`## ${words}`);
    }
    expect(body).not.toMatch(/<(svg|style|script|button)/);
  });
});

describe('a tool', () => {
  const tools = reading.filter((path) => path.startsWith('/toolkit/'));
  test.each(tools)('%s downloads as the sheet that it shows', async (path) => {
    const { $ } = await visit(path);
    const columns = $('#sheet')
      .parent()
      .find('th')
      .toArray()
      .map((cell) => $(cell).text());
    const { statusCode, body, headers } = await ask(`${path}.csv`);
    expect(statusCode).toBe(columns.length > 0 ? 200 : 404);
    if (columns.length === 0) return;
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect($(`a[href="${path}.csv"]`).attr('download')).toBeDefined();
    for (const column of columns) expect(body.split('\r\n')[0]).toContain(column);
    expect(body.trim().split('\r\n').length).toBeGreaterThan(
      $('#sheet').parent().find('tbody tr').length,
    );
  });
});

test('a chapter opened from a report says which score led there, and is not listed', async () => {
  const { $, status } = await visit('/playbook/orchestration/from/sales-to-success/8');
  expect(status).toBe(200);
  expect($('.from-report').text()).toContain('Sales to customer success 8 of 100');
  expect($('link[rel=canonical]').attr('href')).toBe(`${origin}/playbook/orchestration`);
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
});

test.each([
  '/playbook/orchestration/from/sales-to-success/101',
  '/playbook/orchestration/from/sales-to-success/x',
  '/playbook/orchestration/from/nothing/8',
  '/playbook/nothing/from/support/8',
])('%s is no page', async (path) => {
  expect((await ask(path)).statusCode).toBe(404);
});

test('the last call to action is off while it has no address', () => {
  for (const { html, path } of listed) expect(html, path).not.toContain('Build your agent');
});
