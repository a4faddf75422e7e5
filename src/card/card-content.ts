import type { ChainLink } from '../components/chain/chain-svg.ts';
import type { Tone } from '../components/tone.ts';

/** Raise it whenever a layout changes, so that the addresses of images change with it. */
export const CARD_VERSION = 5;

/** The image of a scorecard. All words are ready to be set. */
export interface ScorecardCard {
  readonly kind: 'scorecard';
  readonly links: readonly ChainLink[];
  /** What customers live: whole points; a dash when nothing was scored. */
  readonly score: string;
  /** What dashboards show: whole points; a dash when no stage was scored. */
  readonly stageAverage: string;
  readonly band: string;
  readonly tone: Tone;
  readonly weakest: { readonly id: string; readonly label: string; readonly score: string } | null;
  /** Stands in the place of the weakest link where there is none. */
  readonly remark: string;
  readonly name: string | null;
  readonly month: string;
  readonly site: string;
}

/** The image of a page to read: a line beside a title, the chain below. */
export interface PageCard {
  readonly kind: 'page';
  readonly kicker: string;
  readonly title: string;
  readonly site: string;
  readonly links: readonly ChainLink[];
  /** Id of the link to point out. */
  readonly weakest?: string | undefined;
}

export type CardContent = ScorecardCard | PageCard;
