import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseAnswer } from '../../src/assessment/answer-values.ts';
import { LENGTHS } from '../../src/assessment/answers.ts';
import { emptyForm, type FormValues } from '../../src/questionnaire/form-values.ts';
import { forget, readSaved, save } from '../../src/questionnaire/saved-answers.ts';
import { fc } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';
import { memory } from '../fixtures/storage.ts';

const NOW = new Date('2026-09-14T08:30:00Z');
const [first, second] = bank.questions;
if (first === undefined || second === undefined) throw new Error('The bank has no questions.');

/** What is read from a storage that holds this text, wherever the questionnaire looks. */
function reading(text: string) {
  const storage = { ...memory(), getItem: () => text };
  return readSaved(bank, () => storage);
}

const form = (answers: Record<string, string>, rest: Partial<FormValues> = {}): FormValues => ({
  ...emptyForm(bank),
  ...rest,
  answers: { ...emptyForm(bank).answers, ...answers },
});

describe('answers that were saved', () => {
  test('are read again as they were, with the time', () => {
    const storage = memory();
    const values = form(
      { [first.id]: '3', [second.id]: 'unknown' },
      { length: 'full', role: 'sales' },
    );
    save(bank, values, NOW, () => storage);
    expect(readSaved(bank, () => storage)).toEqual({ values, savedAt: NOW });
  });

  test('are replaced by later ones', () => {
    const storage = memory();
    save(bank, form({ [first.id]: '1' }), NOW, () => storage);
    save(bank, form({ [first.id]: '2' }), NOW, () => storage);
    expect(storage.length).toBe(1);
    expect(readSaved(bank, () => storage)?.values.answers[first.id]).toBe('2');
  });

  test('are gone once they are forgotten', () => {
    const storage = memory();
    save(bank, form({ [first.id]: '3' }), NOW, () => storage);
    forget(() => storage);
    expect(storage.length).toBe(0);
    expect(readSaved(bank, () => storage)).toBeNull();
  });

  test('of another bank are not offered', () => {
    const storage = memory();
    save({ ...bank, version: 2 }, form({ [first.id]: '3' }), NOW, () => storage);
    expect(readSaved(bank, () => storage)).toBeNull();
  });

  test('are not offered when there is none', () => {
    const storage = memory();
    expect(readSaved(bank, () => storage)).toBeNull();
    save(bank, form({}, { role: 'sales' }), NOW, () => storage);
    expect(readSaved(bank, () => storage)).toBeNull();
  });
});

describe('a storage that does not work', () => {
  const broken = (): Storage => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const full = (): Storage => ({
    ...memory(),
    setItem: () => {
      throw new DOMException('It is full.', 'QuotaExceededError');
    },
  });

  test('breaks nothing when it is blocked', () => {
    expect(() => save(bank, form({}), NOW, broken)).not.toThrow();
    expect(() => forget(broken)).not.toThrow();
    expect(readSaved(bank, broken)).toBeNull();
  });

  afterEach(() => vi.unstubAllGlobals());

  test('breaks nothing when there is none at all', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => save(bank, form({}), NOW)).not.toThrow();
    expect(() => forget()).not.toThrow();
    expect(readSaved(bank)).toBeNull();
  });

  test('breaks nothing when it is full', () => {
    expect(() => save(bank, form({}), NOW, full)).not.toThrow();
  });
});

describe('a corrupt text', () => {
  const sound = { bank: bank.version, savedAt: NOW.toISOString() };
  const answers = { [first.id]: '3' };

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a number', 7],
    ['no values', sound],
    ['values that are a list', { ...sound, values: [answers] }],
    ['no answers', { ...sound, values: { length: 'full' } }],
    ['answers that are a list', { ...sound, values: { answers: ['3'] } }],
    ['answers that are numbers', { ...sound, values: { answers: { [first.id]: 3 } } }],
    ['answers to other questions', { ...sound, values: { answers: { 'team-size': '3' } } }],
    ['no time', { bank: bank.version, values: { answers } }],
    ['a time that is none', { ...sound, savedAt: 'soon', values: { answers } }],
    ['a version in words', { ...sound, bank: '1', values: { answers } }],
  ])('with %s is taken for none', (_, kept) => {
    expect(reading(JSON.stringify(kept))).toBeNull();
  });

  test.each(['', '{', 'undefined', 'NaN', '{"bank":1', '\u0000'])(
    'like %j is taken for none',
    (text) => {
      expect(reading(text)).toBeNull();
    },
  );

  test('keeps what is sound in it', () => {
    const values = { length: 7, role: 'sales', answers: { ...answers, [second.id]: null, x: '1' } };
    const saved = reading(JSON.stringify({ ...sound, values }));
    expect(saved?.values).toEqual(form(answers, { role: 'sales' }));
  });

  test('never throws, and never fills the form with what it cannot show', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const text = fc.oneof(
      fc.string(),
      anything.map((value) => JSON.stringify(value)),
      fc
        .record(
          {
            bank: fc.oneof(fc.constant(bank.version), anything),
            savedAt: fc.oneof(fc.constant(NOW.toISOString()), anything),
            values: fc.record(
              {
                length: fc.oneof(fc.constantFrom(...LENGTHS), fc.string(), anything),
                role: anything,
                answers: fc.dictionary(
                  fc.constantFrom(first.id, second.id, '__proto__', 'toString'),
                  fc.oneof(fc.constantFrom('0', '4', 'unknown', '5', 'x'), anything),
                ),
              },
              { requiredKeys: [] },
            ),
          },
          { requiredKeys: [] },
        )
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (kept) => {
        const saved = reading(kept);
        if (saved === null) return;
        const { values, savedAt } = saved;
        expect(Object.keys(values)).toEqual(Object.keys(emptyForm(bank)));
        expect(Object.keys(values.answers)).toEqual(bank.questions.map(({ id }) => id));
        expect(LENGTHS).toContain(values.length);
        for (const value of Object.values(values.answers)) {
          expect(parseAnswer(value), `an answer of "${value}"`).toBeDefined();
        }
        expect(Number.isNaN(savedAt.getTime())).toBe(false);
      }),
    );
  });
});
