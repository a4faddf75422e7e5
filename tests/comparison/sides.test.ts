import { describe, expect, test } from 'vitest';
import { makeReportToken } from '../../src/assessment/report-token.ts';
import { makeScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { comparisonPath, readEntries, SLOTS } from '../../src/comparison/sides.ts';
import { fc, names, reportData, scorecardData, texts } from '../fixtures/arbitraries.ts';
import { bank, banks } from '../fixtures/bank.ts';
import { reportIn, scorecardFor, sidesOf } from '../fixtures/sides.ts';

const REPORT = reportIn('2026-09', '342 120 011 233 102 334 001 322 110');
const LATER = reportIn('2026-11', '343 222 122 333 212 334 112 322 231');
const SCORECARD = scorecardFor(REPORT, 'Acme & Sons');

const read = (query: string | Record<string, string>) =>
  readEntries(new URLSearchParams(query), banks);
const errorAt = (query: string | Record<string, string>, place = 0) => read(query)[place]?.error;

describe('a field takes', () => {
  test.each([
    ['a token', REPORT],
    ['a token with white space around it', `  ${REPORT}\n`],
    ['a link', `https://audit.example/report/${REPORT}`],
    ['a link to another site of ours', `http://localhost:4321/report/${REPORT}`],
    ['a path', `/report/${REPORT}`],
    ['a link to a page under the report', `https://audit.example/report/${REPORT}/publish?name=A`],
    ['a link with a query and a fragment', `https://audit.example/report/${REPORT}?utm=a#ledger`],
    ['a sentence with a link', `Look at https://audit.example/report/${REPORT}.`],
    ['a link in brackets', `<https://audit.example/report/${REPORT}>`],
  ])('%s', (_, text) => {
    expect(read({ a: text })[0]?.side).toMatchObject({ kind: 'report', token: REPORT });
  });

  test('a scorecard, and knows its name', () => {
    expect(read({ b: `/scorecard/${SCORECARD}` })[1]?.side).toMatchObject({
      slot: 'b',
      kind: 'scorecard',
      token: SCORECARD,
      name: 'Acme & Sons',
    });
  });

  test('a name, which goes before the one that was published', () => {
    const [one, two] = sidesOf({ a: SCORECARD, 'name-a': 'North', b: REPORT });
    expect([one?.name, two?.name]).toEqual(['North', null]);
  });
});

describe('a field refuses, and the others are compared all the same', () => {
  test.each([
    ['a mistyped report', REPORT.replace('B', 'C'), 'mistyped'],
    ['a mistyped scorecard', SCORECARD.replace('B', 'C'), 'mistyped'],
    ['half a report', REPORT.slice(0, 12), 'truncated'],
    ['half a scorecard', `/scorecard/${SCORECARD.slice(0, 12)}`, 'truncated'],
    ['an unknown version', `9${REPORT.slice(1)}`, 'unknown-version'],
    ['a text', 'my report', 'malformed'],
    ['markup', '<script>alert(1)</script>', 'malformed'],
  ])('%s', (_, text, error) => {
    expect(errorAt({ a: text, b: REPORT, c: LATER })).toEqual({ code: 'token', error });
    expect(read({ a: text, b: REPORT, c: LATER }).filter(({ side }) => side)).toHaveLength(2);
  });

  test('what stands in another field already', () => {
    expect(errorAt({ a: REPORT, b: LATER, c: `/report/${REPORT}` }, 2)).toEqual({
      code: 'same',
      as: 'a',
    });
  });

  test('a name that breaks the rules of names, and keeps the link', () => {
    const [entry] = read({ a: REPORT, 'name-a': '<b>' });
    expect(entry?.nameError).toEqual({ code: 'character', character: '<' });
    expect(entry?.side?.name).toBeNull();
  });
});

describe('other questions than most', () => {
  const both = new Map([...banks, [2, { ...bank, version: 2 }]]);
  const second = reportIn('2026-12', '344 222 122 333 212 334 112 322 231', 2);
  const third = reportIn('2027-01', '344 322 122 333 212 334 112 322 231', 2);
  const errors = (query: Record<string, string>) =>
    readEntries(new URLSearchParams(query), both).map(({ error }) => error);

  test('are left out and explained', () => {
    expect(errors({ a: REPORT, b: second, c: third })).toEqual([
      { code: 'version', own: 1, others: 2 },
      ...SLOTS.slice(1).map(() => null),
    ]);
  });

  test('are those of the second of two', () => {
    expect(errors({ a: second, b: REPORT })[1]).toEqual({ code: 'version', own: 1, others: 2 });
  });
});

describe('the address of a comparison', () => {
  const tokens = fc.uniqueArray(
    fc.oneof(
      reportData.map((data) => makeReportToken(data)),
      scorecardData.map((data) => makeScorecardToken(data)),
    ),
    { minLength: 1, maxLength: SLOTS.length },
  );

  test('holds the tokens and the names, and leads back to itself', () => {
    fc.assert(
      fc.property(tokens, names, (given, name) => {
        const query = new URLSearchParams(
          given.flatMap((token, place) => [
            [SLOTS[place] ?? '', `https://audit.example/report/${token}`],
            [`name-${SLOTS[place]}`, place === 0 ? (name ?? '') : ''],
          ]),
        );
        const entries = readEntries(query, banks);
        const path = comparisonPath(entries);
        expect(entries.flatMap(({ side }) => side?.token ?? [])).toEqual(given);
        const again = new URL(path, 'https://audit.example');
        expect(comparisonPath(readEntries(again.searchParams, banks))).toBe(path);
        expect(again.pathname + again.search).toBe(path);
      }),
    );
  });

  test('closes gaps', () => {
    expect(comparisonPath(read({ b: REPORT, e: LATER, 'name-e': 'South' }))).toBe(
      `/compare?a=${REPORT}&b=${LATER}&name-b=South`,
    );
    expect(comparisonPath(read({}))).toBe('/compare');
  });
});

test('no text in a field makes reading fail', () => {
  fc.assert(
    fc.property(texts, texts, (text, name) => {
      const [entry] = read({ a: text, 'name-a': name });
      expect(entry?.side === null || entry?.error === null).toBe(true);
    }),
  );
});
