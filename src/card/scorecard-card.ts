import { wholePoints } from '../assessment/score.ts';
import type { Scorecard } from '../assessment/scorecard.ts';
import { scoreLabel } from '../components/chain/chain-svg.ts';
import { toneOf } from '../components/tone.ts';
import { CARD_VERSION, type ScorecardCard } from './card-content.ts';
import type { FormatName } from './formats.ts';
import type { Preview } from './static-card.ts';

const TOP = 100;
const NONE = '–';

/** The image of a scorecard: its words, set and rounded. `month` is ready to be read. */
export function scorecardCard(scorecard: Scorecard, month: string, site: string): ScorecardCard {
  const { links, chainScore, stageAverage, band, weakest, name } = scorecard;
  const shown = (points: number | null) => (points === null ? NONE : String(wholePoints(points)));
  // Where every link has all points, none is weak.
  const weak = weakest === null || weakest.score === TOP ? null : weakest;
  return {
    kind: 'scorecard',
    links,
    score: shown(chainScore),
    stageAverage: shown(stageAverage),
    band: band?.name ?? 'Not scored',
    tone: toneOf(band),
    weakest: weak && { id: weak.link.id, label: weak.link.label, score: scoreLabel(weak) },
    remark: weakest === null ? 'No link has a score' : 'No link is weak',
    name,
    month,
    site,
  };
}

/** Where an image of a scorecard is. The token is its content, so the address changes with it. */
export function scorecardImagePath(token: string, format: FormatName): string {
  return `/scorecard/${token}/${format}.png?v=${CARD_VERSION}`;
}

/** Where the same image is, to be saved: the answer names the file. */
export function scorecardDownloadPath(token: string, format: FormatName): string {
  return `${scorecardImagePath(token, format)}&download`;
}

/** The preview of a scorecard. */
export function scorecardPreview(token: string, card: ScorecardCard): Preview {
  const { score, stageAverage, band, tone, weakest, name } = card;
  const shown = stageAverage === NONE ? '' : `dashboards show ${stageAverage}, `;
  const worst = weakest === null ? '' : ` Weakest link: ${weakest.label}, ${weakest.score}.`;
  const said =
    tone === 'unscored'
      ? 'not scored.'
      : `${shown}customers live ${score} of 100. ${band}.${worst}`;
  return {
    path: scorecardImagePath(token, 'card'),
    alt: `${name ?? 'A customer conversation'}: ${said}`,
  };
}
