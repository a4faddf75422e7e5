import { describe, expect, test } from 'vitest';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { makeReport } from '../../src/assessment/report.ts';
import { makeScorecard, publishable } from '../../src/assessment/scorecard.ts';
import type { ScorecardData } from '../../src/assessment/scorecard-token.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { fc, reportData } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';
import { eachLink } from '../fixtures/scores.ts';

function dataWith(inChainOrder: readonly (number | null)[]): ScorecardData {
  const scores = eachLink((place) => inChainOrder[place] ?? null);
  return { bankVersion: 1, scores, month: '2026-09', name: 'Acme' };
}

describe('what a report would publish', () => {
  test('is its link scores in whole points, its month and the name, and nothing else', () => {
    const report = makeReport({
      bank,
      answers: answersFrom('001 01x 02- 012 --- xxx 344 34- 444'),
      month: '2026-09',
      profile: { ...NO_PROFILE, segment: 'smb' },
    });
    expect(publishable(report, 'Acme')).toEqual({
      bankVersion: 1,
      month: '2026-09',
      name: 'Acme',
      scores: {
        acquisition: 8, // 25 / 3 is 8.33
        'marketing-to-sales': 13, // 25 / 2 is 12.5
        'sales-to-success': 25,
        activation: 25,
        'activation-to-support': null,
        support: null,
        'support-to-expansion': 92, // 275 / 3 is 91.67
        expansion: 88, // 175 / 2 is 87.5
        'expansion-to-acquisition': 100,
      },
    });
  });

  test('has no name when none is given', () => {
    const answers = answersFrom('444 444 444 444 444 444 444 444 444');
    const report = makeReport({ bank, answers, month: '2026-09', profile: NO_PROFILE });
    expect(publishable(report, null).name).toBeNull();
  });
});

describe('a scorecard', () => {
  test('is computed from its nine scores', () => {
    const card = makeScorecard(dataWith([100, 25, 25, 100, 25, 100, 25, 100, 25]), bank);
    // (105 ** 4 * 30 ** 5) ** (1 / 9) - 5 is 47.35.
    expect(card.chainScore).toBeCloseTo(47.35, 2);
    expect(card.stageAverage).toBe(100);
    expect(card.hiddenGap).toBeCloseTo(52.65, 2);
    expect(card.band?.id).toBe('connected');
    expect(card.weakest).toEqual({ link: bank.links[1], score: 25, state: 'scored' });
    expect(card).toMatchObject({ bank, month: '2026-09', name: 'Acme', bankVersion: 1 });
  });

  test('does not say why a link has no score, and leaves it out', () => {
    const card = makeScorecard(dataWith([50, null, 50, 50, 50, 50, 50, null, 50]), bank);
    expect(card.links.map(({ state }) => state)).toEqual([
      'scored',
      'unscored',
      'scored',
      'scored',
      'scored',
      'scored',
      'scored',
      'unscored',
      'scored',
    ]);
    expect(card.links.map(({ link }) => link)).toEqual(bank.links);
    expect(card.chainScore).toBeCloseTo(50, 9);
    expect(card.stageAverage).toBe(50);
  });

  test('without any score has no chain score, no band and no weakest link', () => {
    const nothing = { chainScore: null, stageAverage: null, hiddenGap: null };
    expect(makeScorecard(dataWith([]), bank)).toMatchObject({
      ...nothing,
      band: null,
      weakest: null,
    });
  });

  test('takes points that no answers give as they stand', () => {
    expect(makeScorecard(dataWith(Array(9).fill(71)), bank).chainScore).toBeCloseTo(71, 9);
  });

  test('of seams alone has a chain score and no gap', () => {
    const card = makeScorecard(dataWith([null, 40, 40, null, 40]), bank);
    expect(card.chainScore).toBeCloseTo(40, 9);
    expect(card.hiddenGap).toBeNull();
  });
});

describe('the scorecard of any report', () => {
  test('names the weakest link that the report names', () => {
    fc.assert(
      fc.property(reportData, (data) => {
        const report = makeReport(data);
        const card = makeScorecard(publishable(report, null), bank);
        // No two scores that three answers can give round to the same whole point.
        expect(card.weakest?.link).toBe(report.weakest?.link);
      }),
    );
  });

  test('has the chain score and the gap of the report', () => {
    fc.assert(
      fc.property(reportData, (data) => {
        const report = makeReport(data);
        const { chainScore, stageAverage, hiddenGap, band } = report;
        expect(makeScorecard(publishable(report, null), bank)).toMatchObject({
          chainScore,
          stageAverage,
          hiddenGap,
          band,
        });
      }),
    );
  });
});
