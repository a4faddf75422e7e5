import { describe, expect, test } from 'vitest';
import { answerTo, lengthOf, questionsAsked } from '../../src/assessment/answers.ts';
import { LINK_IDS, questionsOf } from '../../src/assessment/bank.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { bank } from '../fixtures/bank.ts';

const [first, second] = bank.questions;
if (first === undefined || second === undefined) throw new Error('The bank asks two questions.');

describe('the questions asked', () => {
  test('quick is one of each link, in chain order', () => {
    expect(questionsAsked(bank, 'quick').map(({ link }) => link)).toEqual(LINK_IDS);
  });

  test('full is every question of the bank', () => {
    expect(questionsAsked(bank, 'full')).toEqual(bank.questions);
  });

  test('of one link are three, in bank order', () => {
    expect(questionsOf(bank, 'acquisition')).toEqual(bank.questions.slice(0, 3));
  });
});

describe('an answer', () => {
  test('is looked up by its question', () => {
    const answers = answersFrom('?2- --- --- --- --- --- --- --- ---');
    expect(bank.questions.slice(0, 3).map((question) => answerTo(answers, question))).toEqual([
      'unknown',
      2,
      null,
    ]);
  });

  test('has no slot in answers made for another bank', () => {
    expect(() => answerTo({}, first)).toThrow(`No answer slot for question "${first.id}".`);
  });
});

describe('the length that answers belong to', () => {
  // The quick question is the first of acquisition and the last of marketing to sales.
  test.each([
    ['nothing answered', '--- --- --- --- --- --- --- --- ---', 'quick'],
    ['quick questions answered', '4-- --0 --- --- --- --- --- --- ---', 'quick'],
    ['one question more', '44- --0 --- --- --- --- --- --- ---', 'full'],
    ['one more that nobody knows', '4-- ?-0 --- --- --- --- --- --- ---', 'full'],
  ])('%s: %s is %s', (_, signs, length) => {
    expect(lengthOf(bank, answersFrom(signs))).toBe(length);
  });
});
