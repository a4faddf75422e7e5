import type { Month } from '../../src/assessment/month.ts';
import { makeScorecard, type Scorecard } from '../../src/assessment/scorecard.ts';
import { bank } from '../fixtures/bank.ts';
import { eachLink } from '../fixtures/scores.ts';

interface Given {
  readonly name?: string | null;
  readonly month?: Month;
  /** Of each link by its place, 0 to 8. */
  readonly scoreAt?: (place: number) => number | null;
}

/** A scorecard with what the test gives. */
export function scorecardOf({
  name = null,
  month = '2026-11',
  scoreAt = (place) => 10 * place,
}: Given = {}): Scorecard {
  return makeScorecard({ bankVersion: bank.version, scores: eachLink(scoreAt), month, name }, bank);
}
