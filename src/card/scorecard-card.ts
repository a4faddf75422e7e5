import { wholePoints } from '../assessment/score.ts';
import type { Scorecard } from '../assessment/scorecard.ts';
import { scoreLabel } from '../components/chain/chain-svg.ts';
import { CARD_VERSION, type ScorecardCard } from './card-content.ts';
import type { Preview } from './static-card.ts';

/** The image of a scorecard: its words, set and rounded. `month` is ready to be read. */
export function scorecardCard(scorecard: Scorecard, month: string, site: string): ScorecardCard {
  const { links, chainScore, band, weakest, name } = scorecard;
  return {
    kind: 'scorecard',
    links,
    score: chainScore === null ? '–' : String(wholePoints(chainScore)),
    band: band?.name ?? 'Not scored',
    weakest:
      weakest === null
        ? null
        : { id: weakest.link.id, label: weakest.link.label, score: scoreLabel(weakest) },
    name,
    month,
    site,
  };
}

/** The preview of a scorecard. The token is its content, so the address changes with it. */
export function scorecardPreview(
  token: string,
  { score, band, weakest, name }: ScorecardCard,
): Preview {
  const worst = weakest === null ? '' : ` Weakest link: ${weakest.label}, ${weakest.score}.`;
  return {
    path: `/scorecard/${token}/card.png?v=${CARD_VERSION}`,
    alt: `${name ?? 'Chain score'}: ${score} of 100, ${band}.${worst}`,
  };
}
