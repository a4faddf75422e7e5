import { describe, expect, test } from 'vitest';
import { TOKEN_ERRORS } from '../../src/assessment/token-text.ts';
import { compare } from '../../src/comparison/comparison.ts';
import {
  differenceWords,
  firstSentence,
  judgment,
  shortName,
  sideErrorWords,
  sideWords,
  weakestWords,
} from '../../src/comparison/words.ts';
import { reportIn, scorecardFor, sidesOf } from '../fixtures/sides.ts';

const LOW = '444 120 011 233 102 334 001 322 000';
const HIGH = '444 120 011 233 102 334 001 322 444';
const WHOLE = '444 444 444 444 444 444 444 444 444';
const NONE = '--- --- --- --- --- --- --- --- ---';
const FIRST = '444 --- --- --- --- --- --- --- ---';
const LAST = '--- --- --- --- --- --- --- --- 444';
const MONTHS = ['2026-09', '2026-10', '2026-11'] as const;
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

  test('of views that agree says so', () => {
    const report = reportIn('2026-09', LOW);
    expect(judged({ a: report, b: scorecardFor(report) })).toBe('No link differs by a point.');
  });

  test('does not pass off what a side does not know as what it says', () => {
    const blind = reportIn('2026-09', '444 120 011 233 102 334 001 322 ???');
    const asked = { a: reportIn('2026-09', HIGH), b: blind };
    expect(judged(asked)).toBe('A puts it at 100; B does not know, which counts as 0.');
    expect(judged({ ...asked, c: reportIn('2026-09', LOW) })).toBe(
      'A puts it at 100, C at 0: 100 points apart.',
    );
    const later = reportIn('2026-11', '444 120 011 233 102 334 001 322 ???');
    expect(judged({ a: reportIn('2026-09', HIGH), b: later })).toMatch(
      /moved most: down 100 points, for nobody knows it now\.$/,
    );
  });

  test.each([
    [[LOW, NONE], 'B has no score. Links are compared where two sides have one.'],
    [[NONE, NONE], 'A and B have no score. Links are compared where two sides have one.'],
    [[FIRST, LAST], 'No link has a score on two sides.'],
  ])('of %j says why nothing is compared', ([a = '', b = ''], words) => {
    for (const month of ['2026-09', '2026-11'] as const) {
      const [one, other] = [reportIn('2026-09', a), reportIn(month, b)];
      const sides = sidesOf({ a: one, b: one === other ? scorecardFor(other) : other });
      expect(compare(sides).isEmpty).toBe(true);
      expect(judgment(compare(sides))).toBe(words);
    }
  });
});

test.each([
  [[LOW, HIGH], 'They name different weakest links'],
  [[LOW, LOW], 'They name the same weakest link'],
  [[LOW, LOW, NONE], 'A and B name the same weakest link'],
  [[LOW, WHOLE], 'Only A has a weakest link'],
  [[WHOLE, NONE], 'There is no weakest link'],
])('of %j it is said: %s', (signs, words) => {
  const query = signs.flatMap((each, place) => {
    const slot = 'abc'.charAt(place);
    return [
      [slot, reportIn(MONTHS[place] ?? '2026-12', each)],
      [`name-${slot}`, slot.toUpperCase()],
    ];
  });
  expect(weakestWords(compare(sidesOf(Object.fromEntries(query))))).toBe(words);
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
  for (const sentence of said) expect(firstSentence(sentence)).toMatch(/^[^.]+\.$/);
});
