import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { makeReport } from '../../src/assessment/report.ts';
import { parseReportToken } from '../../src/assessment/report-token.ts';
import { publishable } from '../../src/assessment/scorecard.ts';
import { makeScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { scorecardTitle } from '../../src/sharing/share-text.ts';
import { fc } from '../fixtures/arbitraries.ts';
import { banks } from '../fixtures/bank.ts';
import { hostileNames } from '../fixtures/hostile-names.ts';
import { scorecardOf } from '../sharing/scorecards.ts';
import { REPORTS } from './on-demand.ts';
import { ask, origin, visit } from './site.ts';

const publishedPath = (name: string) =>
  `/report/${REPORTS.full}/publish?name=${encodeURIComponent(name)}`;

function tokenOf(name: string): string {
  const parsed = parseReportToken(REPORTS.full, banks);
  if (!parsed.ok) throw new Error(`The report is ${parsed.error}.`);
  return makeScorecardToken(publishable(makeReport(parsed.value), name || null));
}

const kitPath = (name: string) => `/scorecard/${tokenOf(name)}/share`;

const PAGES = [
  ['a published scorecard', publishedPath],
  ['those who have its link alone', kitPath],
] as const;

describe.each(PAGES)('the page of %s', (_, pathOf) => {
  test('offers each picture with the name and without, under good file names', async () => {
    const { $ } = await visit(pathOf('Acme & Sons'));
    const downloads = $('a[download$=".png"]').toArray();
    expect(downloads.map((link) => $(link).attr('download'))).toEqual(
      ['.png', '-square.png', '-story.png'].flatMap((end) => [
        `acme-sons-conversation-scorecard-2026-09${end}`,
        `conversation-scorecard-2026-09${end}`,
      ]),
    );
    for (const link of downloads) {
      const { statusCode, headers } = await ask($(link).attr('href') ?? '');
      expect(statusCode).toBe(200);
      expect(headers['content-disposition']).toBe(
        `attachment; filename="${$(link).attr('download')}"`,
      );
    }
    const alone = await visit(pathOf(''));
    expect(alone.$('a[download$=".png"]').length).toBe(3);
  });

  test('holds code that works: every address in it answers', async () => {
    const { $ } = await visit(pathOf('Acme'));
    const codes = $('textarea[readonly]').toArray();
    expect(codes.length).toBe(7);
    for (const code of codes) {
      const addresses =
        $(code)
          .text()
          .match(/https?:\/\/[^"\s)]+/g) ?? [];
      expect(addresses.length).toBeGreaterThan(0);
      for (const found of addresses) {
        const { origin: at, pathname, search } = new URL(found);
        expect(at).toBe(origin);
        expect((await ask(pathname + search)).statusCode, found).toBe(200);
      }
    }
  });

  test('opens posts elsewhere, and loads nothing from there', async () => {
    const { $ } = await visit(pathOf('Acme'));
    const hosts = $('a[data-service]')
      .toArray()
      .map((link) => new URL($(link).attr('href') ?? '').host);
    expect(hosts).toEqual(['www.linkedin.com', 'x.com', 'wa.me', '']);
    for (const link of $('a[data-service]').toArray()) {
      expect($(link).attr('rel')).toContain('noreferrer');
      expect($(link).attr('href')).not.toContain(REPORTS.full);
    }
    const loaded = $('[src]')
      .toArray()
      .map((element) => new URL($(element).attr('src') ?? '', origin).origin);
    expect(new Set(loaded)).toEqual(new Set([origin]));
  });
});

test('whoever published it can hand on a page that does not lead to the report', async () => {
  const { $ } = await visit(publishedPath('Acme'));
  expect($(`main a[href="${kitPath('Acme')}"]`).length).toBe(1);
  const kit = await visit(kitPath('Acme'));
  expect(kit.html).not.toContain('/report/');
  const { headers } = await ask(kitPath('Acme'));
  expect(headers['cache-control']).toBe('public, max-age=3600');
  const scorecard = await visit(`/scorecard/${tokenOf('Acme')}`);
  expect(scorecard.$(`main a[href="${kitPath('Acme')}"]`).length).toBe(1);
});

test('a hostile name is text on every page, and names no element', async () => {
  const plain = new Map<string, readonly string[]>();
  const shapeOf = async (path: string) => {
    const { $ } = await visit(path);
    const names = $(':not(path)').toArray();
    return { $, names: names.map((element) => ('name' in element ? element.name : '')) };
  };
  const law = fc.asyncProperty(hostileNames, async (name) => {
    const token = makeScorecardToken({ ...scorecardOf({ month: '2026-09' }), name });
    for (const path of [`/scorecard/${token}`, `/embed/${token}`]) {
      const kind = path.split('/', 2).join();
      const { $, names } = await shapeOf(path);
      expect($('h1').text().replace(/\s+/g, ' ')).toContain(name);
      expect($('title').text()).toContain(scorecardTitle(scorecardOf({ name })));
      // Every name gives the same elements.
      if (!plain.has(kind)) plain.set(kind, names);
      expect(names).toEqual(plain.get(kind));
      expect($('[onload], [onfocus], [onerror]').length).toBe(0);
    }
    const typed = encodeURIComponent(name);
    const { $ } = await visit(`/report/${REPORTS.full}/publish?name=${typed}`);
    expect($('[onload], [onfocus], [onerror]').length).toBe(0);
    const [frame] = $('textarea#embed-1').toArray();
    expect(load($(frame).text())('iframe').attr('title')).toContain(name);
  });
  await fc.assert(law, { numRuns: 25 });
});
