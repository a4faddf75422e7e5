import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { BASES, LINK_IDS } from '../../src/assessment/bank.ts';
import { makeReport } from '../../src/assessment/report.ts';
import { BANDS } from '../../src/assessment/score.ts';
import { linkWordsSchema } from '../../src/collections/link-words.ts';
import {
  answerWords,
  BASIS_WORDS,
  diagnosis,
  gain,
  roundingRemark,
  scoreAfterMove,
  sharedLowest,
} from '../../src/report/words.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
import { chainOf, type Given } from '../fixtures/chain.ts';
import { CONTENT } from '../fixtures/content.ts';

const words = z
  .record(z.enum(LINK_IDS), linkWordsSchema)
  .parse(parse(readFileSync(join(CONTENT, 'links.yaml'), 'utf8')));

test.each([
  [2.44, '+2.4'],
  [0.04, '+0.0'],
  [12, '+12.0'],
])('a gain of %d is shown as %s', (value, shown) => {
  expect(gain(value)).toBe(shown);
});

test.each([
  [0.64, '0.6'],
  [9.94, '9.9'],
  [9.96, '10'],
  [41.2, '41'],
])('a score of %d after a move is shown as %s', (score, shown) => {
  expect(scoreAfterMove(score)).toBe(shown);
});

test.each([
  [66.6, 39.2, 27.4, 'Each number is rounded by itself; the gap is 27.4.'],
  [67.4, 39.94, 27.46, null],
  [66.5, 39.04, 27.46, 'Each number is rounded by itself; the gap is 27.4.'],
  [24.4, 67.6, -43.2, 'Each number is rounded by itself; the gap is −43.2.'],
  [50, 50, 0, null],
  [null, 50, null, null],
])('with %d and %d, the gap of %d is explained by %s', (stages, chain, gapOf, remark) => {
  expect(roundingRemark(stages, chain, gapOf)).toBe(remark);
});

test('links that share the lowest score are counted in words', () => {
  expect(sharedLowest(0, 9, 9)).toBe('All nine links are at 0 of 100 points.');
  expect(sharedLowest(33.3, 3, 9)).toBe('Three links share the lowest score, 33 of 100 points.');
});

describe('an answer', () => {
  test('is told with its level, worst first', () => {
    for (const question of bank.questions) {
      const told = ([0, 1, 2, 3, 4] as const).map((level) => answerWords(question, level));
      expect(told).toEqual(question.levels.map((text, level) => `Level ${level}: ${text}`));
    }
  });

  test('that is no level is told in words of its own', () => {
    const [question] = bank.questions;
    if (question === undefined) throw new Error('The bank has no questions.');
    const told = ([null, 'unknown', 'not-applicable'] as const).map((answer) =>
      answerWords(question, answer),
    );
    expect(told).toEqual(['Not answered', 'I do not know', 'Does not apply to us']);
  });
});

test('every basis is said in a sentence of its own', () => {
  const sentences = BASES.map((basis) => BASIS_WORDS[basis]);
  expect(new Set(sentences).size).toBe(BASES.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
});

describe('the diagnosis of a link', () => {
  const said = (given: Given) => chainOf(given).map((result) => diagnosis(result, words));
  const written = (key: keyof (typeof words)['support']['diagnosis']) =>
    LINK_IDS.map((id) => words[id].diagnosis[key]);

  test.each(BANDS)(
    'in the band $name is that of the band, from its first point on',
    ({ id, from }) => {
      expect(said(from)).toEqual(written(id));
      expect(said(from + 0.5)).toEqual(written(id));
    },
  );

  test.each([
    [24.9, 'broken'],
    [44.9, 'patchy'],
    [64.9, 'connected'],
    [84.9, 'continuous'],
    [100, 'compounding'],
  ] as const)('at %d is still "%s"', (score, band) => {
    expect(said(score)).toEqual(written(band));
  });

  test('tells what nobody knows from what does not apply and what is open', () => {
    expect(said('blind')).toEqual(written('unknown'));
    expect(said('absent')).toEqual(written('absent'));
    expect(new Set(said('unanswered')).size).toBe(1);
    expect(said('unanswered')[0]).toMatch(/no answer to it counts yet/i);
  });

  test.each([
    ['334', null],
    ['2--', null],
    ['4-3', null],
    [
      '43?',
      'Its answers differ: “First real reply” is at level 4, “Months to earn back a new customer” not known.',
    ],
    [
      '204',
      'Its answers differ: “Months to earn back a new customer” is at level 4, “Nobody came back” at level 0.',
    ],
  ])('with the answers %s, two levels apart or not, is %s', (signs, told) => {
    const report = makeReport({
      bank,
      answers: answersFrom(`${signs} ${'222 '.repeat(8)}`.trim()),
      month: '2026-09',
      profile: NO_PROFILE,
    });
    const [first] = report.links;
    if (first === undefined) throw new Error('The report has no links.');
    const ofScore = diagnosis(first, words);
    expect(diagnosis(first, words, report.ledger)).toBe(told ?? ofScore);
  });
});
