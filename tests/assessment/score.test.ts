import { describe, expect, test } from 'vitest';
import {
  bandOf,
  chainRange,
  chainScore,
  linkScores,
  stageAverage,
  weakestLink,
  wholePoints,
} from '../../src/assessment/score.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';
import { workedCases } from '../fixtures/worked-cases.ts';

const closeTo = (value: number | null) => (value === null ? null : expect.closeTo(value, 9));

test.each(workedCases)(
  'scores the worked case: $name',
  ({ answers, links, stages, chain, range }) => {
    const given = answersFrom(answers);
    const scored = linkScores(bank, given);
    expect(scored.map(({ link }) => link)).toEqual(bank.links);
    expect(scored.map(({ score }) => score)).toEqual(links.map(closeTo));
    expect(stageAverage(scored)).toEqual(closeTo(stages));
    expect(chainScore(scored.map(({ score }) => score))).toEqual(closeTo(chain));
    expect(chainRange(bank, given)).toEqual({ low: closeTo(range[0]), high: closeTo(range[1]) });
  },
);

test('shows one dead link among nine as 70, where the mean would say 89', () => {
  // 21 ** (1 / 9) is 1.4025, and 105 / 1.4025 - 5 is 69.87. 800 / 9 is 88.9.
  const scores = [100, 100, 100, 100, 100, 100, 100, 100, 0];
  expect(wholePoints(chainScore(scores) ?? Number.NaN)).toBe(70);
  expect(wholePoints(800 / 9)).toBe(89);
});

test('has no range when every question is not applicable', () => {
  const questions = bank.questions.filter((question) => question.notApplicable !== null);
  const answers = Object.fromEntries(questions.map(({ id }) => [id, 'not-applicable' as const]));
  expect(chainRange({ ...bank, questions }, answers)).toBeNull();
});

test.each([
  [0, 'broken'],
  [24.999, 'broken'],
  [25, 'patchy'],
  [44.999, 'patchy'],
  [45, 'connected'],
  [64.6, 'connected'],
  [64.999, 'connected'],
  [65, 'continuous'],
  [84.999, 'continuous'],
  [85, 'compounding'],
  [100, 'compounding'],
])('a chain score of %d is %s', (score, id) => {
  expect(bandOf(score).id).toBe(id);
});

describe('the weakest link', () => {
  test.each([
    ['is the lowest', '444 444 444 444 444 333 444 444 444', 'support'],
    ['is a seam before an equal stage', '000 444 444 444 444 444 444 444 000', bank.links[8]?.id],
    ['is the first of equal seams', '222 222 222 222 222 222 222 222 222', 'marketing-to-sales'],
    ['is the first of equal stages', '444 444 444 111 444 111 444 444 444', 'activation'],
    ['is a lower stage before a seam', '444 111 444 011 444 444 444 444 444', 'activation'],
    ['is no link without a score', '44- xxx --- 333 444 --- --- --- ---', 'activation'],
    ['is none when nothing is answered', '--- --- --- --- --- --- --- --- ---', undefined],
  ])('%s', (_, answers, id) => {
    expect(weakestLink(linkScores(bank, answersFrom(answers)))?.link.id).toBe(id);
  });
});

test.each([
  [69.87, 70],
  [12.5, 13],
  [0.5, 1],
  [0.499, 0],
  [-0.5, -1],
  [-2.5, -3],
  [-2.499, -2],
  [-0.4, 0],
  [-0, 0],
])('%d is shown as %d', (points, shown) => {
  expect(wholePoints(points)).toBe(shown);
});
