import { describe, expect, test } from 'vitest';
import { answersOf, answerValue } from '../../src/assessment/answer-values.ts';
import { lengthOf } from '../../src/assessment/answers.ts';
import { bringsAnswers, readFragment } from '../../src/questionnaire/address-answers.ts';
import { emptyForm, filledForm } from '../../src/questionnaire/form-values.ts';
import { STEPS } from '../../src/questionnaire/steps.ts';
import { fc, reportData, texts } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';

const read = (fragment: string) => readFragment(bank, fragment);

test('no step of the audit is taken for answers', () => {
  for (const step of STEPS) expect(bringsAnswers(`#${step}`)).toBe(false);
  expect(bringsAnswers('')).toBe(false);
  expect(bringsAnswers('#first-real-reply=2')).toBe(true);
});

test('any answers and any profile come back as they were written', () => {
  fc.assert(
    fc.property(reportData, ({ answers, profile }) => {
      const form = filledForm(bank, { answers, profile, length: lengthOf(bank, answers) });
      const { answers: values, ...fields } = form;
      const written = Object.entries({ ...fields, ...values }).filter(([, value]) => value !== '');
      expect(read(`#${new URLSearchParams(written)}`)).toEqual({
        values: form,
        taken: Object.values(answers).filter((answer) => answer !== null).length,
        refused: [],
      });
      expect(answersOf(bank, values)).toEqual(answers);
      for (const answer of Object.values(answers)) expect(answerValue(answer)).toBeTypeOf('string');
    }),
  );
});

describe('the length', () => {
  test('follows from the questions that are answered', () => {
    expect(read('#first-real-reply=2').values.length).toBe('quick');
    expect(read('#on-time=2').values.length).toBe('full');
  });

  test('is the one that is asked for', () => {
    expect(read('#length=full&first-real-reply=2').values.length).toBe('full');
    expect(read('#on-time=2&length=quick').values.length).toBe('quick');
  });
});

test.each([
  ['#frist-real-reply=2', 'There is no such question.'],
  ['#constructor=2', 'There is no such question.'],
  ['#__proto__=2', 'There is no such question.'],
  ['#=2', 'There is no such question.'],
  ['#first-real-reply=', /^It can be 0 to 4/],
  ['#first-real-reply=5', /^It can be 0 to 4/],
  ['#first-real-reply=2.0', /^It can be 0 to 4/],
  ['#first-real-reply=not-applicable', 'This question always applies.'],
  ['#segment=SMB', 'It can be smb, mid-market, enterprise.'],
  ['#length=short', 'It can be quick, full.'],
])('%s is told, and taken for nothing', (fragment, reason) => {
  const { values, taken, refused } = read(fragment);
  expect(values).toEqual(emptyForm(bank));
  expect(taken).toBe(0);
  expect(refused).toEqual([
    {
      part: fragment.slice(1),
      reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
    },
  ]);
});

test('of two answers to one question the first counts, and the other is told', () => {
  const { values, taken, refused } = read('#on-time=1&on-time=3');
  expect([values.answers['on-time'], taken]).toEqual(['1', 1]);
  expect(refused).toEqual([{ part: 'on-time=3', reason: expect.stringContaining('twice') }]);
});

test('nothing of an address is lost: each part is taken or told, whatever it holds', () => {
  const part = fc.tuple(
    fc.oneof(texts, fc.constantFrom('on-time', 'segment', 'who-is-new')),
    fc.oneof(texts, fc.constantFrom('2', 'smb', 'unknown')),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const written = new URLSearchParams(parts.map(([name, value]) => [name, value]));
      const { values, taken, refused } = read(`#${written}`);
      const fields = [values.segment].filter((value) => value !== '').length;
      expect(taken + fields + refused.length).toBe([...written].length);
    }),
  );
});
