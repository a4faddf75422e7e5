import { type ChainLink, isThin } from './chain.ts';
import type { Pen } from './pen.ts';

/** Where a link lies along the chain. */
export interface Place {
  readonly from: number;
  readonly length: number;
}

/** A stage: a bar that fills up to its score. */
export function drawStage(pen: Pen, { from, length }: Place, across: number, item: ChainLink) {
  const { bar, line, paint } = pen.hand;
  const { state } = item;
  if (isThin(item)) {
    pen.rect([from, across - line / 2], [length, line], { fill: paint.quiet });
    return;
  }
  const inset = line / 2;
  pen.rect([from + inset, across - bar / 2 + inset], [length - line, bar - line], {
    fill: paint.paper,
    stroke: paint.stage,
    'stroke-width': line,
    ...(state === 'unanswered' ? { 'stroke-dasharray': `${line * 2} ${line * 1.5}` } : {}),
  });
  pen.rect([from, across - bar / 2], [(length * (item.score ?? 0)) / 100, bar], {
    fill: paint.stage,
    class: 'chain-fill',
  });
  if (state === 'blind') drawHatching(pen, { from, length }, across);
}

/** Slanted lines all over the bar but its middle, where the question mark stands. */
function drawHatching(pen: Pen, { from, length }: Place, across: number) {
  const { bar, line, paint } = pen.hand;
  const step = Math.max(line * 3, bar / 4.5);
  const half = bar / 2;
  const slants: [string, ...[number, number][]][] = [];
  for (let start = step; start < length + bar; start += step) {
    // A line at 45 degrees from the upper edge, cut off at the ends of the bar.
    const low = Math.max(0, start - bar);
    const high = Math.min(length, start);
    slants.push(
      ['M', [from + low, across - half + (start - low)]],
      ['L', [from + high, across - half + (start - high)]],
    );
  }
  pen.path(slants, { stroke: paint.stage, 'stroke-width': line / 2, fill: 'none' });
  const middle = from + length / 2;
  pen.dot([middle, across], half * 0.92, { fill: paint.paper });
  pen.question([middle, across], bar * 0.66, paint.stage);
}
