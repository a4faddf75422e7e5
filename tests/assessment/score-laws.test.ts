import { expect, test } from 'vitest';
import type { Answers } from '../../src/assessment/answers.ts';
import type { Bank } from '../../src/assessment/bank.ts';
import { chainRange, chainScore, linkScores, stageAverage } from '../../src/assessment/score.ts';
import { answers, fc, levels, questions } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';

/** What rounding in floating point may take from a score. */
const HAIR = 1e-9;

function scoresOf(of: Bank, given: Answers) {
  const scored = linkScores(of, given);
  const links = scored.map(({ score }) => score);
  return {
    links,
    chain: chainScore(links),
    stages: stageAverage(scored),
    range: chainRange(of, given),
  };
}

/** All eleven scores, in one order; `null` where there is none. */
function everyScore(given: Answers): (number | null)[] {
  const { links, chain, stages } = scoresOf(bank, given);
  return [...links, chain, stages];
}

function expectNoneLower(better: Answers, worse: Answers): void {
  const before = everyScore(worse);
  everyScore(better).forEach((score, index) => {
    const least = before[index] ?? null;
    if (least === null || score === null) expect(score).toBe(least);
    else expect(score).toBeGreaterThanOrEqual(least - HAIR);
  });
}

test('every score is within 0 and 100', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { low, high } = chainRange(bank, given) ?? { low: 0, high: 0 };
      for (const score of [...everyScore(given), low, high]) {
        expect(score ?? 0).toBeGreaterThanOrEqual(0);
        expect(score ?? 0).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test('raising any level never lowers any score', () => {
  fc.assert(
    fc.property(answers, questions, levels, levels, (given, { id }, one, other) => {
      const [lower, higher] = one < other ? [one, other] : [other, one];
      expectNoneLower({ ...given, [id]: higher }, { ...given, [id]: lower });
    }),
  );
});

test('knowing never scores below not knowing', () => {
  fc.assert(
    fc.property(answers, questions, levels, (given, { id }, level) => {
      expectNoneLower({ ...given, [id]: level }, { ...given, [id]: 'unknown' });
    }),
  );
});

test('the chain score never exceeds the mean of the link scores', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { links, chain } = scoresOf(bank, given);
      const present = links.filter((score) => score !== null);
      fc.pre(chain !== null);
      const mean = present.reduce((sum, score) => sum + score, 0) / present.length;
      expect(chain).toBeLessThanOrEqual(mean + HAIR);
    }),
  );
});

test('the chain score is the score of its links when all are equal', () => {
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(score, fc.integer({ min: 1, max: 9 }), (equal, links) => {
      expect(chainScore(new Array<number>(links).fill(equal))).toBeCloseTo(equal, 9);
    }),
  );
});

test('the chain score lies within its range', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { chain, range } = scoresOf(bank, given);
      fc.pre(chain !== null);
      expect(chain).toBeGreaterThanOrEqual((range?.low ?? Number.NaN) - HAIR);
      expect(chain).toBeLessThanOrEqual((range?.high ?? Number.NaN) + HAIR);
    }),
  );
});

test('the order of questions does not matter', () => {
  const count = bank.questions.length;
  const orders = fc.shuffledSubarray([...bank.questions], { minLength: count, maxLength: count });
  fc.assert(
    fc.property(answers, orders, (given, shuffled) => {
      expect(scoresOf({ ...bank, questions: shuffled }, given)).toEqual(scoresOf(bank, given));
    }),
  );
});

test('not-applicable questions change nothing', () => {
  fc.assert(
    fc.property(answers, (given) => {
      const applying = bank.questions.filter(({ id }) => given[id] !== 'not-applicable');
      fc.pre(applying.length < bank.questions.length);
      expect(scoresOf({ ...bank, questions: applying }, given)).toEqual(scoresOf(bank, given));
    }),
  );
});
