import { describe, expect, test } from 'vitest';
import { type Move, movesFor, scoreWith } from '../../src/assessment/moves.ts';
import { chainScore, linkScores } from '../../src/assessment/score.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { answers, fc } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';

const placeOf = ({ question }: Move) => bank.questions.indexOf(question);
const inWords = ({ question, kind, to }: Move) => `${kind} ${question.id} to ${to}`;

describe('the moves of worked cases', () => {
  test('raise one level, and gain what the chain score gains', () => {
    // Support rises from (100 + 75 + 100) / 3 to 100, and with it the chain to 100.
    const [move, ...others] = movesFor(bank, answersFrom('444 444 444 444 444 434 444 444 444'));
    const before = (105 ** 8 * (275 / 3 + 5)) ** (1 / 9) - 5;
    expect(others).toEqual([]);
    expect(move).toMatchObject({ kind: 'raise', to: 4, scoreAfter: expect.closeTo(100, 9) });
    expect(move?.gain).toBeCloseTo(100 - before, 9);
  });

  test('find out an unknown, reckoned at level 1', () => {
    // Expansion rises from (0 + 100 + 100) / 3 to (25 + 100 + 100) / 3.
    const [move, ...others] = movesFor(bank, answersFrom('444 444 444 444 444 444 444 ?44 444'));
    const gain = (105 ** 8 * (225 / 3 + 5)) ** (1 / 9) - (105 ** 8 * (200 / 3 + 5)) ** (1 / 9);
    expect(others).toEqual([]);
    expect(move).toMatchObject({ kind: 'find-out', to: 1 });
    expect(move?.question.id).toBe('what-the-base-does');
    expect(move?.gain).toBeCloseTo(gain, 9);
  });

  test('put the weakest link first, where a level gains the most', () => {
    const moves = movesFor(bank, answersFrom('443 444 444 444 444 444 400 444 344'));
    expect(moves.map(inWords)).toEqual([
      'raise open-wound to 1',
      'raise further-on to 1',
      'raise months-to-earn-back to 4',
      'raise result-to-proof to 4',
    ]);
  });

  test.each([
    ['every link at level 0', '000 000 000 000 000 000 000 000 000'],
    ['every link at level 1', '111 111 111 111 111 111 111 111 111'],
    ['every link at level 2', '222 222 222 222 222 222 222 222 222'],
    ['every link unknown', '??? ??? ??? ??? ??? ??? ??? ??? ???'],
  ])('keep chain order among equal gains: %s', (_, signs) => {
    expect(movesFor(bank, answersFrom(signs)).map(placeOf)).toEqual([...bank.questions.keys()]);
  });

  test.each([
    ['nothing is answered', '--- --- --- --- --- --- --- --- ---'],
    ['every answer is the best one', '444 444 444 444 444 444 444 444 444'],
    ['the rest is open or does not apply', '444 xxx x4x --- --4 44x xx- 4-x ---'],
  ])('are none when %s', (_, signs) => {
    expect(movesFor(bank, answersFrom(signs))).toEqual([]);
  });
});

describe('the moves of any answers', () => {
  test('are one for each level below 4 and each unknown', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const open = bank.questions.filter(({ id }) => {
          const answer = given[id];
          return answer === 'unknown' || (typeof answer === 'number' && answer < 4);
        });
        const moved = new Set(movesFor(bank, given).map(({ question }) => question));
        expect(moved).toEqual(new Set(open));
      }),
    );
  });

  test('gain the score after less the score before, and never lose', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const before = chainScore(linkScores(bank, given).map(({ score }) => score)) ?? Number.NaN;
        for (const { question, to, gain, scoreAfter } of movesFor(bank, given)) {
          expect(scoreWith(bank, given, { [question.id]: to })).toBe(scoreAfter);
          expect(gain).toBe(scoreAfter - before);
          expect(gain).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('stand by gain, and by chain order where gains differ by rounding alone', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const moves = movesFor(bank, given);
        moves.slice(1).forEach((next, index) => {
          const move = moves[index] ?? next;
          expect(move.gain).toBeGreaterThanOrEqual(next.gain - 1e-9);
          if (move.gain - next.gain < 1e-9) expect(placeOf(move)).toBeLessThan(placeOf(next));
        });
      }),
    );
  });
});

describe('the score with some answers changed', () => {
  const given = answersFrom('000 444 444 444 444 444 444 444 444');

  test('counts all changes together', () => {
    const changes = { 'first-real-reply': 4, 'nobody-came-back': 4 } as const;
    const expected = (105 ** 8 * (200 / 3 + 5)) ** (1 / 9) - 5;
    expect(scoreWith(bank, given, changes)).toBeCloseTo(expected, 9);
  });

  test('leaves the answers as they were', () => {
    const frozen = Object.freeze({ ...given });
    scoreWith(bank, frozen, { 'first-real-reply': 4 });
    movesFor(bank, frozen);
    expect(frozen).toEqual(given);
  });

  test('is null when nothing counts', () => {
    const nothing = answersFrom('--- --- --- --- --- --- --- --- ---');
    expect(scoreWith(bank, nothing, {})).toBeNull();
  });
});
