import { describe, expect, test } from 'vitest';
import { type AnswerInput, answerSchema } from '../../src/assessment/answer-schema.ts';
import { answerValue, UNANSWERED } from '../../src/assessment/answer-values.ts';
import { NO_PROFILE, questionsAsked } from '../../src/assessment/answers.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { answers, fc } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';

const schema = answerSchema(bank);

/** A form as a browser posts it, filled in with the given answers. */
function formWith(signs: string, rest: Partial<AnswerInput> = {}): AnswerInput {
  const values = Object.entries(answersFrom(signs)).map(([id, answer]) => [
    id,
    answerValue(answer),
  ]);
  return { length: 'quick', answers: Object.fromEntries(values), ...rest };
}

function issuesOf(input: unknown) {
  const { error } = schema.safeParse(input);
  return error?.issues.map(({ path, message }) => ({ path, message })) ?? [];
}

const quick = '2-- --1 0-- 3-- 1-- -2- 0-- 2-- ?--';
const full = '342 120 011 233 102 334 001 322 110';

describe('a filled-in form', () => {
  test('becomes a quick submission, with nothing where nothing was asked', () => {
    expect(schema.parse(formWith(quick))).toEqual({
      length: 'quick',
      profile: NO_PROFILE,
      answers: answersFrom(quick),
    });
  });

  test('becomes a full submission', () => {
    const form = formWith(full, { length: 'full' });
    expect(schema.parse(form)).toMatchObject({ length: 'full', answers: answersFrom(full) });
  });

  test('keeps answers beyond the quick ones', () => {
    const beyond = '234 --1 0-- 3-- 1-- -2- 0-- 2-- ?--';
    expect(schema.parse(formWith(beyond)).answers).toEqual(answersFrom(beyond));
  });

  test('keeps what does not apply where the bank allows it', () => {
    const some = '222 xxx xxx 2x2 2x2 22x xx2 22x 222';
    expect(schema.parse(formWith(some, { length: 'full' })).answers).toEqual(answersFrom(some));
  });

  test('carries the profile that was given', () => {
    const profile = { segment: 'enterprise', motion: 'implemented', role: 'other' };
    expect(schema.parse(formWith(quick, profile)).profile).toEqual(profile);
  });

  test.each([[''], [null], [undefined]])('says nothing of the company with %j', (open) => {
    const form = { ...formWith(quick), segment: open, motion: open, role: open };
    expect(schema.parse(form).profile).toEqual(NO_PROFILE);
  });

  test('gives back any answers that a full audit may have', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const complete = Object.fromEntries(
          Object.entries(given).map(([id, answer]) => [id, answer ?? ('unknown' as const)]),
        );
        const values = Object.entries(complete).map(([id, answer]) => [id, answerValue(answer)]);
        const form = { length: 'full', answers: Object.fromEntries(values) };
        expect(schema.parse(form).answers).toEqual(complete);
      }),
    );
  });
});

describe('a form with mistakes', () => {
  test('names every question of the quick audit when nothing is answered', () => {
    const expected = questionsAsked(bank, 'quick').map(({ id }) => ({
      path: ['answers', id],
      message: UNANSWERED,
    }));
    expect(issuesOf({ length: 'quick', answers: {} })).toEqual(expected);
  });

  test('names the questions that a full audit still asks', () => {
    const open = '342 120 0-1 233 102 334 001 322 11-';
    expect(issuesOf(formWith(open, { length: 'full' })).map(({ path }) => path)).toEqual([
      ['answers', 'silence-after-signing'],
      ['answers', 'front-learns-from-back'],
    ]);
  });

  test.each([
    ['a value that is no option', 'first-real-reply', '5'],
    ['a value that is no option, though not asked', 'nobody-came-back', 'often'],
    ['"not applicable" where it always applies', 'first-real-reply', 'not-applicable'],
    ['no answer', 'first-real-reply', null],
  ])('names the question with %s', (_, id, value) => {
    const form = formWith(quick);
    expect(issuesOf({ ...form, answers: { ...form.answers, [id]: value } })).toEqual([
      { path: ['answers', id], message: UNANSWERED },
    ]);
  });

  test.each([
    ['length', 'medium', 'Choose the quick or the full audit.'],
    ['length', null, 'Choose the quick or the full audit.'],
    ['segment', 'SMB', 'Choose one of the segments, or leave it open.'],
    ['motion', 'manual', 'Choose one of the ways of selling, or leave it open.'],
    ['role', 'ceo', 'Choose one of the roles, or leave it open.'],
  ])('names the field: %s %j', (field, value, message) => {
    expect(issuesOf({ ...formWith(quick), [field]: value })).toEqual([{ path: [field], message }]);
  });

  test.each([[null], ['text'], [{ length: 'quick' }], [{ length: 'quick', answers: [2] }]])(
    'is refused, and throws nothing, when it is %j',
    (input) => {
      expect(schema.safeParse(input).success).toBe(false);
    },
  );
});
