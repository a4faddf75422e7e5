import type { Link } from '../../assessment/bank.ts';
import { wholePoints } from '../../assessment/score.ts';

/**
 * The chain: nine links as one drawing. Stages are bars that fill up to their score. Seams are the
 * joints between them, as thick as they are strong; a dead one is open, its ends hanging down. The
 * last seam is the way back to the first stage. Every state has a form of its own, so that the
 * drawing reads without color:
 *
 * | state      | stage                     | seam                             |
 * |------------|---------------------------|----------------------------------|
 * | scored     | a bar filled to its score | a joint as thick as it is strong |
 * | blind      | hatched, question mark    | open, question mark in the gap   |
 * | unanswered | dashed outline            | dashed line                      |
 * | absent     | thin plain line           | thin plain line                  |
 *
 * `unscored`, where it is not known why a score is missing, has the form of `absent`.
 */
export interface ChainLink {
  readonly link: Link;
  /** 0 to 100; `null` when there is none. */
  readonly score: number | null;
  readonly state: 'scored' | 'blind' | 'absent' | 'unanswered' | 'unscored';
}

/** Colors as any CSS or SVG value. */
export interface ChainPaint {
  readonly stage: string;
  readonly seam: string;
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
}

export interface ChainOptions {
  /** The custom properties of the page unless given; images pass colors. */
  readonly paint?: ChainPaint | undefined;
  /** The link to point out; one without a score, or with all points, is not. */
  readonly weakest?: string | undefined;
  /** The link one is at: a line above it. Drawn in the sizes without labels. */
  readonly here?: string | undefined;
  /** Read aloud instead of the drawing; leave it out when the numbers stand beside it. */
  readonly alternative?: string | undefined;
}

/** Colors from the custom properties of the page; see chain.css for forced colors. */
export const PAGE_PAINT: ChainPaint = {
  stage: 'var(--stage)',
  seam: 'var(--seam)',
  ink: 'var(--ink)',
  quiet: 'var(--line-strong)',
  paper: 'var(--paper)',
};

/** A joint below this score holds next to nothing: it is drawn open. */
export const DEAD = 12.5;

/** Whether a link is drawn as a thin plain line: it is no part of the score. */
export function isThin({ state }: Pick<ChainLink, 'state'>): boolean {
  return state === 'absent' || state === 'unscored';
}

/** The score as the figure shows it: whole points, "?" for a blind spot, "n/a" or a dash for none. */
export function scoreLabel({ score, state }: Pick<ChainLink, 'score' | 'state'>): string {
  if (state === 'blind') return '?';
  if (score !== null) return String(wholePoints(score));
  return state === 'absent' ? 'n/a' : '–';
}

/** Whether a link is the one to point out: a whole link is nobody's weakest. */
export function isPointedOut({ link, score }: ChainLink, weakest: string | undefined): boolean {
  return link.id === weakest && score !== null && wholePoints(score) < 100;
}

/** The chain in words, for those who do not see it. Names the weakest link when it is given. */
export function chainInWords(links: readonly ChainLink[], weakest?: string): string {
  const words: Record<ChainLink['state'], (item: ChainLink) => string> = {
    scored: (item) => `${scoreLabel(item)} of 100`,
    blind: () => 'nobody knows',
    absent: () => 'does not apply',
    unanswered: () => 'not answered yet',
    unscored: () => 'not scored',
  };
  const each = links.map((item) => `${item.link.label} ${words[item.state](item)}`);
  const pointed = links
    .filter((item) => isPointedOut(item, weakest))
    .map(({ link }) => ` The weakest link is ${link.label}.`);
  return `The chain of nine links: ${each.join(', ')}.${pointed.join('')}`;
}
