import type { ChainLink } from '../components/chain/chain-svg.ts';

/** Raise it whenever a layout changes, so that the addresses of images change with it. */
export const CARD_VERSION = 3;

/** The image of a scorecard. All words are ready to be set. */
export interface ScorecardCard {
  readonly kind: 'scorecard';
  readonly links: readonly ChainLink[];
  /** Whole points; a dash when nothing was scored. */
  readonly score: string;
  readonly band: string;
  readonly weakest: { readonly id: string; readonly label: string; readonly score: string } | null;
  readonly name: string | null;
  readonly month: string;
  readonly site: string;
}

/** The image of a page to read: a line above, a title, the chain below. */
export interface PageCard {
  readonly kind: 'page';
  readonly kicker: string;
  readonly title: string;
  readonly site: string;
  readonly links: readonly ChainLink[];
}

export type CardContent = ScorecardCard | PageCard;
