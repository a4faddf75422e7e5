import { describe, expect, test } from 'vitest';
import { answersOf, answerValue, parseAnswer } from '../../src/assessment/answer-values.ts';
import type { Answer } from '../../src/assessment/answers.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { answers, fc } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';

describe('one radio value', () => {
  test.each<[string, Answer]>([
    ['0', 0],
    ['4', 4],
    ['unknown', 'unknown'],
    ['not-applicable', 'not-applicable'],
    ['', null],
  ])('%j is read, and written back', (value, answer) => {
    expect(parseAnswer(value)).toBe(answer);
    expect(answerValue(answer)).toBe(value);
  });

  test.each(['5', '-1', '01', '2.0', ' 2', '2\n', '1e0', '٣', 'Unknown', 'null', 'NaN'])(
    '%j is no option',
    (value) => {
      expect(parseAnswer(value)).toBeUndefined();
    },
  );
});

describe('the answers that radio values stand for', () => {
  test('are open where no value, or no option, was chosen', () => {
    const values = {
      'first-real-reply': '0',
      'nobody-came-back': 'unknown',
      'months-to-earn-back': '5',
      'time-without-owner': 'not-applicable',
      'rejected-lead': '',
      'second-opening-line': null,
      'what-crosses-over': undefined,
      'silence-after-signing': '4',
    };
    expect(answersOf(bank, values)).toEqual(answersFrom('0?- x-- -4- --- --- --- --- --- ---'));
  });

  test('leave out what the bank does not ask', () => {
    expect(answersOf(bank, { 'no-question': '4' })).toEqual(
      answersFrom('--- --- --- --- --- --- --- --- ---'),
    );
  });

  test('are the answers that the values were written from', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const values = Object.entries(given).map(([id, answer]) => [id, answerValue(answer)]);
        expect(answersOf(bank, Object.fromEntries(values))).toEqual(given);
      }),
    );
  });
});
