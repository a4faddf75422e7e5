import type { ChainLink, ChainOptions } from './chain.ts';
import type { Pen } from './markup.ts';

/** A joint below this score holds nothing: it is drawn open. */
export const DEAD = 12.5;
export const THICKNESS = 30;
const THINNEST = 2.5;

/** Where a link lies along the chain. */
export interface Place {
  readonly from: number;
  readonly length: number;
}

/** A stage: a bar that fills up to its score. */
export function drawStage(
  pen: Pen,
  { from, length }: Place,
  across: number,
  item: ChainLink,
  options: ChainOptions,
) {
  const { paint } = options;
  const top = across - THICKNESS / 2;
  const outline = {
    fill: paint.paper,
    stroke: item.state === 'absent' ? paint.quiet : paint.stage,
    'stroke-width': 2,
    rx: 3,
  };
  const dashed =
    item.state === 'unanswered' || item.state === 'absent' ? { 'stroke-dasharray': '4 4' } : {};
  if (item.score !== null && item.score > 0) {
    pen.bar(from + 1, length - 2, top + 1, THICKNESS - 2, { ...outline, ...dashed });
    pen.bar(from + 1, ((length - 2) * item.score) / 100, top + 1, THICKNESS - 2, {
      fill: paint.stage,
      rx: 3,
    });
  } else {
    pen.bar(from + 1, length - 2, top + 1, THICKNESS - 2, { ...outline, ...dashed });
  }
}

/** A seam: a joint as thick as it is strong, open when dead. */
export function drawSeam(
  pen: Pen,
  { from, length }: Place,
  across: number,
  item: ChainLink,
  { paint }: ChainOptions,
) {
  const { score, state } = item;
  if (score === null) {
    const step = length / 6;
    const color = state === 'absent' ? paint.quiet : paint.seam;
    for (const n of [0.5, 2.5, 4.5]) pen.bar(from + n * step, step, across - 1, 2, { fill: color });
    return;
  }
  if (score < DEAD) {
    // Open: two stubs that do not meet.
    const stub = length * 0.2;
    pen.bar(from, stub, across - THINNEST / 2, THINNEST, { fill: paint.seam });
    pen.bar(from + length - stub, stub, across - THINNEST / 2, THINNEST, { fill: paint.seam });
    pen.dot(from + stub, across, 3.5, { fill: paint.paper, stroke: paint.seam, 'stroke-width': 2 });
    pen.dot(from + length - stub, across, 3.5, {
      fill: paint.paper,
      stroke: paint.seam,
      'stroke-width': 2,
    });
    return;
  }
  const thickness = THINNEST + ((THICKNESS * 0.62 - THINNEST) * (score - DEAD)) / (100 - DEAD);
  pen.bar(from, length, across - thickness / 2, thickness, { fill: paint.seam });
}
