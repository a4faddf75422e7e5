import { describe, expect, test } from 'vitest';
import { COMPARISONS, REPORTS, SCORECARDS } from './on-demand.ts';
import { ask, visit } from './site.ts';

const results = Object.entries(COMPARISONS);
const { full, best, quick } = REPORTS;

/** The rows of the table of scores, as text. */
async function tableAt(path: string): Promise<string[][]> {
  const { $ } = await visit(path);
  return $('.comparison tr')
    .toArray()
    .map((row) =>
      $(row)
        .find('th, td')
        .toArray()
        .map((cell) => $(cell).text().trim().replace(/\s+/g, ' ')),
    );
}

test('then and now are told as a change, link by link', async () => {
  const { $ } = await visit(COMPARISONS['then and now']);
  expect($('h1').text().trim().replace(/\s+/g, ' ')).toBe('From patchy to connected');
  const [header, ...rows] = await tableAt(COMPARISONS['then and now']);
  expect(header).toEqual(['Points of 100', 'A', 'B', 'Change']);
  expect(rows).toContainEqual(['Marketing to sales seam', '25', '50', '+25']);
  expect(rows.map(([name]) => name)).toHaveLength(11);
});

test('views are told by where they disagree most, by their names', async () => {
  const { $ } = await visit(COMPARISONS.views);
  expect($('h1').text()).toContain('They disagree most on');
  expect($('.lead').text()).toContain("North puts it at 75, O'Neil & Sons, Ltd. at 0");
});

test('six stand side by side, each with its chain in words', async () => {
  const [header, ...rows] = await tableAt(COMPARISONS.six);
  expect(header).toEqual(['Points of 100', 'A', 'B', 'C', 'D', 'E', 'F', 'Spread']);
  for (const row of rows) expect(row).toHaveLength(8);
  const { $ } = await visit(COMPARISONS.six);
  const chains = $('svg[role=img][aria-label^="The chain of nine links"]');
  expect(chains.length).toBeGreaterThanOrEqual(6);
});

test('where nothing is scored, nothing is said of what they agree on', async () => {
  const { $ } = await visit(COMPARISONS['nothing scored']);
  expect($('h1').text().trim()).toBe('Nothing to compare yet');
  expect($('.lead').text()).toMatch(/ have no score\./);
  expect($('.leak, .comparison figure[aria-hidden]').length).toBe(0);
  expect($('.comparison').text()).not.toMatch(/agree|differs|same/);
});

test('what is wrong is said above and beside its field, and the others are compared', async () => {
  const { $ } = await visit(COMPARISONS['some left out']);
  const [header] = await tableAt(COMPARISONS['some left out']);
  expect(header).toEqual(['Points of 100', 'A', 'B', 'Spread']);
  const beside = (field: string) =>
    $(`#${$(`#${field}`).attr('aria-describedby') ?? 'nothing'}`).text();
  expect(beside('c')).toContain('This is the same as A.');
  expect(beside('d')).toContain('This link is malformed');
  expect(beside('name-a')).toContain('reads like a web address');
  expect(beside('b')).toBe('');
  const summary = $('[role=alert] a').toArray();
  expect($('[role=alert] a').last().text()).toBe('D: This link is malformed.');
  expect(summary.map((link) => $(link).attr('href'))).toEqual(['#name-a', '#c', '#d']);
  expect($('#d').attr('value')).toBe('no token');
});

test.each([
  ['links', { a: `https://x.example/report/${full}`, b: `/scorecard/${SCORECARDS.named}` }],
  ['empty fields', { a: full, 'name-a': '', b: SCORECARDS.named, c: '', 'name-c': '' }],
  ['gaps', { b: full, f: SCORECARDS.named }],
  ['a parameter of others', { a: full, b: SCORECARDS.named, utm_source: 'chat' }],
])('an address with %s leads to the short one', async (_, query) => {
  const { statusCode, headers } = await ask(`/compare?${new URLSearchParams(query)}`);
  expect([statusCode, headers['location']]).toEqual([
    303,
    `/compare?a=${full}&b=${SCORECARDS.named}`,
  ]);
});

test('a name is text wherever it stands', async () => {
  const name = "O'Neil & Sons, Ltd.";
  const { $, html } = await visit(
    `/compare?${new URLSearchParams({ a: full, 'name-a': name, b: best })}`,
  );
  expect($('.kicker').text()).toContain(name);
  const refused = await visit(`/compare?a=${full}&b=${best}&name-a=%3Cimg%20src=x%3E`);
  expect(refused.$('main img').length).toBe(0);
  expect(html).not.toContain('Sons, Ltd.</script');
});

describe.each(results)('the comparison of %s', (_, path) => {
  test('is private: found by no search engine, kept by no cache, named to no other site', async () => {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'same-origin',
    });
  });

  test('shows the neutral image where it is pasted, and no token in its head', async () => {
    const { $ } = await visit(path);
    const neutral = (await visit('/compare')).$('meta[property="og:image"]').attr('content');
    expect($('meta[property="og:image"]').attr('content')).toBe(neutral);
    const head = $('head').html() ?? '';
    for (const token of [full, best, quick, ...Object.values(SCORECARDS)]) {
      expect(head).not.toContain(token);
    }
  });
});
