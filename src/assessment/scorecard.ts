import { type Bank, type LinkId, questionsOf } from './bank.ts';
import type { LinkResult, Report } from './report.ts';
import {
  type Band,
  bandOf,
  chainScore,
  MODEL,
  stageAverage,
  weakestLink,
  wholePoints,
} from './score.ts';
import type { ScorecardData } from './scorecard-token.ts';

/** What is public: everything that can be said from nine link scores in whole points. */
export interface Scorecard extends ScorecardData {
  readonly bank: Bank;
  /** Nine, in chain order, in whole points. A link without a score is `unscored`: left out, or not asked. */
  readonly links: readonly LinkResult[];
  /** That of the report, unrounded. */
  readonly chainScore: number | null;
  readonly stageAverage: number | null;
  readonly hiddenGap: number | null;
  readonly band: Band | null;
  readonly weakest: (LinkResult & { readonly score: number }) | null;
}

/** What a report would publish: its link scores, rounded. */
export function publishable(report: Report, name: string | null): ScorecardData {
  const scores = Object.fromEntries(
    report.links.map(({ link, score }) => [link.id, score === null ? null : wholePoints(score)]),
  ) as Record<LinkId, number | null>;
  return { bankVersion: report.bank.version, scores, month: report.month, name };
}

/**
 * The link score, 0 to 100, that was rounded to these whole points: the mean of as few answers as give
 * it. No two scores that up to three answers can give round to the same point. Points that no answers give
 * stand for themselves.
 */
function unrounded(points: number, questions: number): number {
  for (let answers = 1; answers <= questions; answers++) {
    const levels = Math.round((points * answers) / MODEL.pointsPerLevel);
    const score = (levels * MODEL.pointsPerLevel) / answers;
    if (wholePoints(score) === points) return score;
  }
  return points;
}

/** Computes a scorecard from its data and the bank of its version. */
export function makeScorecard(data: ScorecardData, bank: Bank): Scorecard {
  const links = bank.links.map((link): LinkResult => {
    const score = data.scores[link.id];
    return { link, score, state: score === null ? 'unscored' : 'scored' };
  });
  const exact = links.map(({ link, score }) => ({
    link,
    score: score === null ? null : unrounded(score, questionsOf(bank, link.id).length),
  }));
  const chain = chainScore(exact.map(({ score }) => score));
  const stages = stageAverage(exact);
  return {
    ...data,
    bank,
    links,
    chainScore: chain,
    stageAverage: stages,
    hiddenGap: chain === null || stages === null ? null : stages - chain,
    band: chain === null ? null : bandOf(chain),
    weakest: weakestLink(links),
  };
}
