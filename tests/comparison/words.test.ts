import { describe, expect, test } from 'vitest';
import { TOKEN_ERRORS } from '../../src/assessment/token-text.ts';
import { compare } from '../../src/comparison/comparison.ts';
import {
  differenceWords,
  judgment,
  shortName,
  sideErrorWords,
  sideWords,
} from '../../src/comparison/words.ts';
import { reportIn, scorecardFor, sidesOf } from '../fixtures/sides.ts';

const LOW = '444 120 011 233 102 334 001 322 000';
const HIGH = '444 120 011 233 102 334 001 322 444';
const judged = (query: Record<string, string>) => judgment(compare(sidesOf(query)));

describe('a side is called', () => {
  const report = reportIn('2026-09', LOW);
  const [bare, named] = sidesOf({ a: report, b: scorecardFor(report, 'Acme & Sons') });
  if (bare === undefined || named === undefined) throw new Error('Two sides are needed.');

  test('by what it is and its month, after its name', () => {
    expect(sideWords(bare)).toBe('Report of September 2026');
    expect(sideWords(named)).toBe('Acme & Sons, scorecard of September 2026');
  });

  test('by its name or its letter in a sentence', () => {
    expect([bare, named].map(shortName)).toEqual(['A', 'Acme & Sons']);
  });
});

describe('the judgment', () => {
  test('of then and now says how the chain and the link that moved most went', () => {
    const [then, now] = [reportIn('2026-09', LOW), reportIn('2026-11', HIGH)];
    expect(judged({ a: then, b: now })).toBe(
      'The chain score is up 13 points. Expansion to acquisition moved most: up 100 points, to 100.',
    );
    expect(judged({ a: reportIn('2026-10', HIGH), b: reportIn('2026-11', LOW) })).toBe(
      'The chain score is down 13 points. Expansion to acquisition moved most: down 100 points, to 0.',
    );
  });

  test('of then and now that are the same says so', () => {
    expect(judged({ a: reportIn('2026-09', LOW), b: reportIn('2026-11', LOW) })).toBe(
      'The chain score is unchanged. No link has moved by a point.',
    );
  });

  test('of two views says who sees what', () => {
    const query = { a: reportIn('2026-09', LOW), b: reportIn('2026-09', HIGH) };
    expect(judged({ ...query, 'name-a': 'North' })).toBe(
      'B puts it at 100, North at 0: 100 points apart.',
    );
  });

  test('of many views counts those that agree', () => {
    const also = reportIn('2026-08', HIGH);
    expect(judged({ a: reportIn('2026-09', LOW), b: reportIn('2026-09', HIGH), c: also })).toBe(
      'B and C put it at 100, A at 0: 100 points apart.',
    );
  });

  test('of views that agree, or have nothing in common, says so', () => {
    const report = reportIn('2026-09', LOW);
    const empty = reportIn('2026-09', '--- --- --- --- --- --- --- --- ---');
    for (const b of [scorecardFor(report), empty]) {
      expect(judged({ a: report, b })).toBe('No link differs by a point.');
    }
  });
});

test.each([
  [12, 'change', '+12'],
  [-12, 'change', '−12'],
  [0, 'change', '0'],
  [12, 'spread', '12'],
  [null, 'spread', '–'],
] as const)('a difference of %s in a %s is shown as %s', (difference, kind, shown) => {
  expect(differenceWords({ points: [], difference }, kind)).toBe(shown);
});

test('every reason to leave a side out is a sentence, and says what to do', () => {
  const reasons = [
    ...TOKEN_ERRORS.map((error) => ({ code: 'token', error }) as const),
    { code: 'same', as: 'b' } as const,
    { code: 'version', own: 1, others: 2 } as const,
  ];
  const said = reasons.map(sideErrorWords);
  expect(new Set(said).size).toBe(reasons.length);
  for (const sentence of said) expect(sentence).toMatch(/\b(Copy|copy|Paste|Answer)\b.*\.$/);
});
