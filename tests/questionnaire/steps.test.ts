import { describe, expect, test } from 'vitest';
import { LENGTHS } from '../../src/assessment/answers.ts';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import {
  firstOpenStep,
  neighbor,
  questionsOnStep,
  STEPS,
  type Step,
  stepOf,
} from '../../src/questionnaire/steps.ts';
import { bank } from '../fixtures/bank.ts';

test('the steps are the start, the nine links in chain order, and the review', () => {
  expect(STEPS).toEqual(['start', ...LINK_IDS, 'review']);
});

describe('the step of an address', () => {
  test.each(STEPS)('is %s for its own name, with the sign before it or without', (step) => {
    expect(stepOf(`#${step}`)).toBe(step);
    expect(stepOf(step)).toBe(step);
  });

  test('is the review where it brings answers along', () => {
    expect(stepOf('#first-real-reply=2')).toBe('review');
  });

  test.each(['', '#', '#main', '#Support', '#support/', '##support', '#constructor', '#%73upport'])(
    'is none for "%s"',
    (fragment) => {
      expect(stepOf(fragment)).toBeNull();
    },
  );
});

describe('the neighbors of a step', () => {
  test('lead through all steps, forth and back', () => {
    const walk = (from: Step, by: 1 | -1): Step[] => {
      const next = neighbor(from, by);
      return next === from ? [from] : [from, ...walk(next, by)];
    };
    expect(walk('start', 1)).toEqual(STEPS);
    expect(walk('review', -1)).toEqual([...STEPS].reverse());
  });
});

describe('the questions on the screen of a link', () => {
  test('are one in the quick audit and three in the full one', () => {
    for (const id of LINK_IDS) {
      const [quick] = questionsOnStep(bank, 'quick', id);
      expect(questionsOnStep(bank, 'quick', id)).toHaveLength(1);
      expect(questionsOnStep(bank, 'full', id)).toHaveLength(3);
      expect(questionsOnStep(bank, 'full', id)).toContain(quick);
    }
  });

  test.each(LENGTHS)('make up the whole %s audit, in order', (length) => {
    const asked = LINK_IDS.flatMap((id) => questionsOnStep(bank, length, id));
    expect(asked).toEqual(bank.questions.filter(({ quick }) => length === 'full' || quick));
  });

  test('are none at the start and at the review', () => {
    expect(questionsOnStep(bank, 'full', 'start')).toEqual([]);
    expect(questionsOnStep(bank, 'full', 'review')).toEqual([]);
  });
});

describe('the first open step', () => {
  const answered = Object.fromEntries(bank.questions.map(({ id }) => [id, '3']));
  const quickOnly = Object.fromEntries(
    bank.questions.filter(({ quick }) => quick).map(({ id }) => [id, 'unknown']),
  );

  test.each(LENGTHS)('of an empty %s audit is the first link', (length) => {
    expect(firstOpenStep(bank, length, {})).toBe('acquisition');
  });

  test('is the review when every question that is asked has an answer', () => {
    expect(firstOpenStep(bank, 'quick', quickOnly)).toBe('review');
    expect(firstOpenStep(bank, 'full', answered)).toBe('review');
  });

  test('is the first link again when a quick audit becomes a full one', () => {
    expect(firstOpenStep(bank, 'full', quickOnly)).toBe('acquisition');
  });

  test.each(LINK_IDS)('is %s when a question of it is open', (link) => {
    const last = questionsOnStep(bank, 'full', link).at(-1);
    for (const empty of ['', null, undefined]) {
      expect(firstOpenStep(bank, 'full', { ...answered, [last?.id ?? '']: empty })).toBe(link);
    }
  });
});
