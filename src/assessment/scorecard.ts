import type { Bank, LinkId } from './bank.ts';
import type { LinkResult, Report } from './report.ts';
import { type Band, bandOf, chainScore, stageAverage, weakestLink, wholePoints } from './score.ts';
import type { ScorecardData } from './scorecard-token.ts';

/** What is public: everything that can be said from nine link scores in whole points. */
export interface Scorecard extends ScorecardData {
  readonly bank: Bank;
  /** Nine, in chain order. A link without a score is `unscored`: left out, or not asked. */
  readonly links: readonly LinkResult[];
  readonly chainScore: number | null;
  readonly stageAverage: number | null;
  readonly hiddenGap: number | null;
  readonly band: Band | null;
  readonly weakest: (LinkResult & { readonly score: number }) | null;
}

/** What a report would publish. The link scores are rounded, so the chain may differ by a point. */
export function publishable(report: Report, name: string | null): ScorecardData {
  const scores = Object.fromEntries(
    report.links.map(({ link, score }) => [link.id, score === null ? null : wholePoints(score)]),
  ) as Record<LinkId, number | null>;
  return { bankVersion: report.bank.version, scores, month: report.month, name };
}

/** Computes a scorecard from its data and the bank of its version. */
export function makeScorecard(data: ScorecardData, bank: Bank): Scorecard {
  const links = bank.links.map((link): LinkResult => {
    const score = data.scores[link.id];
    return { link, score, state: score === null ? 'unscored' : 'scored' };
  });
  const chain = chainScore(links.map(({ score }) => score));
  const stages = stageAverage(links);
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
