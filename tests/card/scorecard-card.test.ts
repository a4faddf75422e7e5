import { describe, expect, test } from 'vitest';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import { BANDS } from '../../src/assessment/score.ts';
import { makeScorecard } from '../../src/assessment/scorecard.ts';
import { scorecardCard, scorecardPreview } from '../../src/card/scorecard-card.ts';
import { bank } from '../fixtures/bank.ts';

type Score = number | null;

/** The image of a scorecard whose links all have this score, but for those given. */
function cardOf(everywhere: Score, given: Partial<Record<string, Score>> = {}) {
  const scores = Object.fromEntries(
    LINK_IDS.map((id) => [id, id in given ? (given[id] ?? null) : everywhere]),
  ) as Record<(typeof LINK_IDS)[number], Score>;
  const data = { bankVersion: bank.version, scores, month: '2026-09', name: null } as const;
  return scorecardCard(makeScorecard(data, bank), 'September 2026', 'Site');
}

describe('the words of a scorecard', () => {
  test('set what dashboards show beside what customers live', () => {
    const card = cardOf(80, { 'sales-to-success': 0 });
    expect(card).toMatchObject({ stageAverage: '80', score: '57', band: 'Connected' });
    expect(card.weakest).toEqual({
      id: 'sales-to-success',
      label: 'Sales to customer success',
      score: '0',
    });
  });

  test.each(BANDS)('$name says whether the chain holds', ({ id, from }) => {
    const holds = id === 'continuous' || id === 'compounding';
    expect(cardOf(from).tone).toBe(holds ? 'holds' : 'leaks');
  });

  test('name no weakest link where all have every point', () => {
    expect(cardOf(100)).toMatchObject({ score: '100', weakest: null, remark: 'No link is weak' });
    expect(cardOf(100, { support: null }).weakest).toBeNull();
    expect(cardOf(100, { support: 99 }).weakest?.id).toBe('support');
  });

  test('say that nothing was scored', () => {
    expect(cardOf(null)).toMatchObject({
      score: '–',
      stageAverage: '–',
      band: 'Not scored',
      tone: 'unscored',
      weakest: null,
      remark: 'No link has a score',
    });
  });

  test('are read aloud with both numbers', () => {
    expect(scorecardPreview('token', cardOf(80, { support: 20 })).alt).toBe(
      'A customer conversation: dashboards show 65, customers live 69 of 100. Continuous. Weakest link: Support, 20.',
    );
    expect(scorecardPreview('token', cardOf(null)).alt).toBe(
      'A customer conversation: not scored.',
    );
  });
});
