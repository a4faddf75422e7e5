import type { Link } from '../../assessment/bank.ts';
import { wholePoints } from '../../assessment/score.ts';

/**
 * The chain: nine links as one drawing. Stages are bars that fill up to their score; seams are the
 * joints between them, as thick as they are strong, and open when dead. Strings of markup rather
 * than a component, so that pages, islands and preview images draw the very same figure.
 */
export interface ChainLink {
  readonly link: Link;
  /** 0 to 100; `null` when there is none. */
  readonly score: number | null;
  readonly state: 'scored' | 'blind' | 'absent' | 'unanswered';
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
  /** `row` reads left to right, `column` top to bottom with a label beside each link. */
  readonly layout: 'row' | 'column';
  readonly labels: boolean;
  readonly paint: ChainPaint;
  /** The link to point out. */
  readonly weakest?: string | undefined;
  /** Read aloud instead of the drawing; leave it out when the numbers stand beside it. */
  readonly alternative?: string | undefined;
}

/** Colors from the custom properties of the page. */
export const PAGE_PAINT: ChainPaint = {
  stage: 'var(--stage)',
  seam: 'var(--seam)',
  ink: 'var(--ink)',
  quiet: 'var(--line-strong)',
  paper: 'var(--paper)',
};

/** The score as the figure shows it: whole points, "?" for a blind spot, "n/a" or a dash for none. */
export function scoreLabel({ score, state }: Pick<ChainLink, 'score' | 'state'>): string {
  if (state === 'blind') return '?';
  if (score !== null) return String(wholePoints(score));
  return state === 'absent' ? 'n/a' : '–';
}

/** The chain in words, for those who do not see it. */
export function chainInWords(links: readonly ChainLink[]): string {
  const words: Record<ChainLink['state'], (item: ChainLink) => string> = {
    scored: (item) => `${scoreLabel(item)} of 100`,
    blind: () => 'nobody knows',
    absent: () => 'does not apply',
    unanswered: () => 'not answered yet',
  };
  const each = links.map((item) => `${item.link.label} ${words[item.state](item)}`);
  return `The chain of nine links: ${each.join(', ')}.`;
}
