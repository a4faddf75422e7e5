import { describe, expect, test } from 'vitest';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { movesFor } from '../../src/assessment/moves.ts';
import { isGuess, isRangeShown, makeReport } from '../../src/assessment/report.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { fc, reportData } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';

function reportOf(signs: string) {
  return makeReport({ bank, answers: answersFrom(signs), month: '2026-09', profile: NO_PROFILE });
}

describe('the report', () => {
  test('of green stages over red seams shows the gap that the dashboards hide', () => {
    // 4 stages at 100 and 5 seams at 25: (105 ** 4 * 30 ** 5) ** (1 / 9) - 5 is 47.35.
    const report = reportOf('444 111 111 444 111 444 111 444 111');
    expect(report.chainScore).toBeCloseTo(47.35, 2);
    expect(report.stageAverage).toBe(100);
    expect(report.hiddenGap).toBeCloseTo(52.65, 2);
    expect(report.band?.id).toBe('connected');
    expect(report.weakest).toMatchObject({
      link: { id: 'marketing-to-sales' },
      score: 25,
      state: 'scored',
    });
  });

  test('of seams that hold better than the stages has a negative gap', () => {
    const { hiddenGap } = reportOf('000 444 444 000 444 000 444 000 444');
    expect(hiddenGap).toBeCloseTo(0 - ((5 ** 4 * 105 ** 5) ** (1 / 9) - 5), 9);
  });

  test('of nothing answered has no score, no band and no weakest link', () => {
    expect(reportOf('--- --- --- --- --- --- --- --- ---')).toMatchObject({
      chainScore: null,
      stageAverage: null,
      hiddenGap: null,
      range: { low: 0, high: 100 },
      band: null,
      weakest: null,
      blindSpots: [],
      unanswered: bank.questions,
      moves: [],
    });
  });

  test('of seams alone has a chain score and no gap', () => {
    const report = reportOf('--- 222 222 --- --- --- --- --- ---');
    expect(report.chainScore).toBeCloseTo(50, 9);
    expect(report.stageAverage).toBeNull();
    expect(report.hiddenGap).toBeNull();
  });

  test('tells four states of a link apart', () => {
    const report = reportOf('4-- xxx xx- ??- ?x4 2?- --- --4 ???');
    expect(report.links.map(({ link, state }) => [link.id, state])).toEqual([
      ['acquisition', 'scored'],
      ['marketing-to-sales', 'absent'],
      ['sales-to-success', 'unanswered'],
      ['activation', 'blind'],
      ['activation-to-support', 'scored'],
      ['support', 'scored'],
      ['support-to-expansion', 'unanswered'],
      ['expansion', 'scored'],
      ['expansion-to-acquisition', 'blind'],
    ]);
  });

  test('lists what nobody knows and what nobody answered, in chain order', () => {
    const report = reportOf('?44 444 44- 444 444 44? xx- 444 444');
    expect(report.blindSpots.map(({ id }) => id)).toEqual([
      'first-real-reply',
      'counted-as-self-served',
    ]);
    expect(report.unanswered.map(({ id }) => id)).toEqual([
      'who-answers-for-the-promise',
      'further-on',
    ]);
  });

  test('keeps a ledger of every answer and its points', () => {
    const report = reportOf('013 24? x-- --- --- --- --- --- ---');
    expect(report.ledger.map(({ question }) => question)).toEqual(bank.questions);
    expect(report.ledger.slice(0, 8).map(({ answer, points }) => [answer, points])).toEqual([
      [0, 0],
      [1, 25],
      [3, 75],
      [2, 50],
      [4, 100],
      ['unknown', 0],
      ['not-applicable', null],
      [null, null],
    ]);
  });

  test('has the range, from the unknowns at level 0 to the unknowns at level 4', () => {
    const { range } = reportOf('?44 444 444 444 444 444 444 444 444');
    expect(range?.low).toBeCloseTo(((200 / 3 + 5) * 105 ** 8) ** (1 / 9) - 5, 9);
    expect(range?.high).toBeCloseTo(100, 9);
  });

  test('carries its data, and leaves them as they were', () => {
    fc.assert(
      fc.property(reportData, (data) => {
        const frozen = Object.freeze({ ...data, answers: Object.freeze({ ...data.answers }) });
        const report = makeReport(frozen);
        expect(report).toMatchObject(data);
        expect(report.moves).toEqual(movesFor(bank, data.answers));
        expect(makeReport(data)).toEqual(report);
      }),
      { numRuns: 50 },
    );
  });
});

test.each([
  [{ low: 50, high: 50 }, false],
  [{ low: 50, high: 51 }, false],
  [{ low: 50, high: 51.001 }, true],
  [{ low: 0, high: 100 }, true],
])('a range of %o is shown: %s', (range, shown) => {
  expect(isRangeShown(range)).toBe(shown);
});

test.each([
  [['blind', 'blind', 'absent'], true],
  [['blind', 'scored'], false],
  [['unanswered', 'absent'], false],
])('whether links that are %j are a guess: %s', (states, isIt) => {
  expect(isGuess({ links: states.map((state) => ({ state })) })).toBe(isIt);
});
