import type { Link, LinkId } from '../../assessment/bank.ts';
import type { ChainLink } from '../../components/chain/chain.ts';
import { drawLine, lengthOf, wayBelow } from '../../components/chain/draw-line.ts';
import { markup } from '../../components/chain/markup.ts';
import { frame, Pen, paintOf } from '../../components/chain/pen.ts';

const STRIP = { stage: 158, seams: [88, 88, 108, 108], plate: 5, depth: 46 } as const;
const BAR = 34;
const LINE = 2;

/** The chain with these links whole; of the others, stages are outlines and seams thin lines. */
export function placeInChain(links: readonly Link[], own: ReadonlySet<LinkId>): ChainLink[] {
  return links.map((link): ChainLink => {
    if (own.has(link.id)) return { link, score: 100, state: 'scored' };
    return link.kind === 'stage'
      ? { link, score: 0, state: 'scored' }
      : { link, score: null, state: 'absent' };
  });
}

/** The names of these links in chain order, as a list in words; one phrase when they are many. */
export function placeInWords(links: readonly Link[], own: ReadonlySet<LinkId>): string {
  const named = links.filter(({ id }) => own.has(id));
  if (named.length === links.length) return 'all nine links';
  const seams = links.filter(({ kind }) => kind === 'seam');
  const isEverySeam = named.length === seams.length && named.every(({ kind }) => kind === 'seam');
  if (isEverySeam) return 'the five seams';
  return new Intl.ListFormat('en-US').format(named.map(({ label }) => label));
}

/** The chain as a slim strip without words, for the width of a page. */
export function drawStrip(links: readonly ChainLink[]): string {
  const pen = new Pen({ bar: BAR, line: LINE, paint: paintOf({}) });
  const across = BAR / 2;
  drawLine(pen, STRIP, across, wayBelow(pen, STRIP, across, links), links);
  const height = across + STRIP.depth + BAR / 4;
  return markup(frame('strip', [lengthOf(STRIP), height], pen.shapes, {}));
}
