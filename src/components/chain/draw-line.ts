import type { ChainLink } from './chain.ts';
import { drawLoop } from './draw-loop.ts';
import { drawSeam } from './draw-seam.ts';
import { drawStage, type Place } from './draw-stage.ts';
import type { Pen } from './pen.ts';

/** Lengths along a chain, in units of the drawing. */
export interface Lengths {
  readonly stage: number;
  /** Of the four joints between stages, in chain order. */
  readonly seams: readonly [number, number, number, number];
  /** Of the plate between the first two joints. */
  readonly node: number;
  /** Room beyond either end, where the way back turns. */
  readonly margin: number;
  /** From the middle of the chain to the way back. */
  readonly depth: number;
}

/** Where the first eight links lie, in chain order; the ninth is the way back. */
export function placesOf({ stage, seams, node, margin }: Lengths): Place[] {
  const [first, second, third, fourth] = seams;
  let from = margin;
  return [stage, first, second, stage, third, stage, fourth, stage].map((length, index) => {
    const place = { from, length };
    from += length + (index === 1 ? node : 0);
    return place;
  });
}

/** From the outermost edge of the way back at one end to that at the other. */
export function lengthOf({ stage, seams, node, margin }: Lengths): number {
  return 2 * margin + 4 * stage + node + seams.reduce((sum, seam) => sum + seam, 0);
}

/** Nine links along a line, without words. */
export function drawLine(
  pen: Pen,
  lengths: Lengths,
  across: number,
  links: readonly ChainLink[],
): void {
  const { bar, paint } = pen.hand;
  const places = placesOf(lengths);
  const end = lengthOf(lengths) - lengths.margin;
  const turn = lengths.margin - bar * 0.32;
  links.forEach((item, index) => {
    const place = places[index];
    if (place === undefined) {
      const way = { from: lengths.margin, to: end, margin: turn, depth: lengths.depth };
      drawLoop(pen, way, across, item);
    } else if (item.link.kind === 'stage') drawStage(pen, place, across, item);
    else drawSeam(pen, place, across, item);
    if (index === 1 && place !== undefined) {
      // Sales stands between the two: a plate that both joints hold on to.
      pen.rect([place.from + place.length, across - bar * 0.42], [lengths.node, bar * 0.84], {
        fill: paint.ink,
      });
    }
  });
}
