import { describe, expect, test } from 'vitest';
import { answerValue, UNANSWERED } from '../../src/assessment/answer-values.ts';
import { lengthOf, NO_PROFILE } from '../../src/assessment/answers.ts';
import { emptyForm, filledForm } from '../../src/questionnaire/form-values.ts';
import { checkPosted, postedName, postedValues } from '../../src/questionnaire/posted-form.ts';
import { answers, fc, profiles } from '../fixtures/arbitraries.ts';
import { answering, bank } from '../fixtures/bank.ts';

const quick = bank.questions.filter((question) => question.quick);
const always = bank.questions.find(({ notApplicable }) => notApplicable === null);
const sometimes = bank.questions.find(({ notApplicable }) => notApplicable !== null);
if (always === undefined || sometimes === undefined) {
  throw new Error('The bank has no question of each kind.');
}

type Entries = [string, unknown][];
const everyAnswer = (value: string): Entries =>
  bank.questions.map(({ id }) => [postedName(id), value]);
const check = (entries: Entries) => checkPosted(bank, postedValues(bank, entries));
const refused = (entries: Entries) => {
  const checked = check(entries);
  return checked.ok ? {} : checked.error;
};

describe('what a form posts', () => {
  test('is read field by field', () => {
    const values = postedValues(bank, [
      ['length', 'full'],
      ['segment', 'smb'],
      ['motion', ''],
      [postedName(always.id), '3'],
      [postedName(sometimes.id), 'not-applicable'],
    ]);
    expect(values).toEqual({
      length: 'full',
      segment: 'smb',
      motion: '',
      role: '',
      answers: { ...emptyForm(bank).answers, [always.id]: '3', [sometimes.id]: 'not-applicable' },
    });
  });

  test('has no length until one is chosen', () => {
    expect(postedValues(bank, []).length).toBe('');
  });

  test('keeps the last of several values', () => {
    const values = postedValues(bank, [
      ['role', 'sales'],
      ['role', 'support'],
    ]);
    expect(values.role).toBe('support');
  });

  test.each<[string, unknown]>([
    ['bank', '1'],
    ['answers', '3'],
    ['answer.', '3'],
    ['answer.team-size', '3'],
    ['answer.toString', '3'],
    ['answer.constructor', '3'],
    ['answer.__proto__', '3'],
    ['__proto__', '3'],
    [always.id, '3'],
    [postedName(always.id), new File(['3'], 'answer.txt')],
  ])('leaves out "%s" of %j', (name, value) => {
    const values = postedValues(bank, [[name, value]]);
    expect(Object.keys(values.answers)).toEqual(bank.questions.map(({ id }) => id));
    expect(values).toEqual({ ...emptyForm(bank), length: '' });
  });
});

describe('a posted form is accepted', () => {
  test('with an answer to each question that it asks', () => {
    const entries: Entries = quick.map(({ id }) => [postedName(id), '2']);
    const checked = check([['length', 'quick'], ...entries]);
    expect(checked).toEqual({
      ok: true,
      value: {
        length: 'quick',
        profile: NO_PROFILE,
        answers: Object.fromEntries(bank.questions.map((q) => [q.id, q.quick ? 2 : null])),
      },
    });
  });

  test('with the answers beyond a quick audit kept', () => {
    const checked = check([['length', 'quick'], ...everyAnswer('unknown')]);
    expect(checked.ok && checked.value.answers).toEqual(answering('unknown'));
  });

  test('whatever report it was filled from', () => {
    fc.assert(
      fc.property(answers, profiles, (given, profile) => {
        const length = lengthOf(bank, given);
        const form = filledForm(bank, { answers: given, profile, length });
        const entries: Entries = bank.questions.map(({ id }) => [
          postedName(id),
          answerValue(given[id] ?? null),
        ]);
        const { segment, motion, role } = form;
        const posted = postedValues(
          bank,
          Object.entries({ length, segment, motion, role, ...Object.fromEntries(entries) }),
        );
        expect(posted).toEqual(form);
        const checked = checkPosted(bank, posted);
        const isWhole = bank.questions.every(
          (q) => given[q.id] !== null || (length === 'quick' && !q.quick),
        );
        expect(checked.ok).toBe(isWhole);
        if (checked.ok) expect(checked.value).toEqual({ length, profile, answers: given });
      }),
    );
  });
});

describe('a posted form is refused', () => {
  test('with a message for each question that has no answer', () => {
    const open = quick.slice(3);
    const entries: Entries = quick.slice(0, 3).map(({ id }) => [postedName(id), '0']);
    expect(refused([['length', 'quick'], ...entries])).toEqual(
      Object.fromEntries(open.map(({ id }) => [id, UNANSWERED])),
    );
    expect(Object.keys(refused([['length', 'full']]))).toHaveLength(27);
  });

  test.each(['', 'long', 'QUICK'])('with the length "%s"', (length) => {
    const errors = refused([['length', length], ...everyAnswer('4')]);
    expect(errors).toEqual({ length: 'Choose the quick or the full audit.' });
  });

  test.each([
    ['segment', 'huge', 'Choose one of the segments, or leave it open.'],
    ['motion', 'fast', 'Choose one of the ways of selling, or leave it open.'],
    ['role', 'king', 'Choose one of the roles, or leave it open.'],
  ])('with a %s that is none', (name, value, message) => {
    const errors = refused([['length', 'full'], [name, value], ...everyAnswer('4')]);
    expect(errors).toEqual({ [name]: message });
  });

  test.each(['5', '-1', '04', ' 4', 'four', 'null', 'Unknown'])('with the answer "%s"', (value) => {
    const errors = refused([
      ['length', 'full'],
      ...everyAnswer('4'),
      [postedName(always.id), value],
    ]);
    expect(errors).toEqual({ [always.id]: UNANSWERED });
  });

  test('with "does not apply" to a question that always does', () => {
    const answer = (id: string): Entries => [
      ['length', 'full'],
      ...everyAnswer('4'),
      [postedName(id), 'not-applicable'],
    ];
    expect(refused(answer(always.id))).toEqual({ [always.id]: UNANSWERED });
    expect(refused(answer(sometimes.id))).toEqual({});
  });
});
