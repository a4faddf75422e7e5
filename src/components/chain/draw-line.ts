import { type ChainLink, isThin } from './chain.ts';
import { drawLoop, type Way } from './draw-loop.ts';
import { drawSeam } from './draw-seam.ts';
import { drawStage, type Place } from './draw-stage.ts';
import type { Pen } from './pen.ts';

/** Lengths along a chain, in units of the drawing. */
export interface Lengths {
  readonly stage: number;
  /** Of the four joints between stages, in chain order. */
  readonly seams: readonly [number, number, number, number];
  /** Of the plate between the first two joints. */
  readonly plate: number;
}

/** Where the first eight links lie, in chain order; the ninth is the way back. */
export function placesOf({ stage, seams, plate }: Lengths): Place[] {
  const [first, second, third, fourth] = seams;
  let from = 0;
  return [stage, first, second, stage, third, stage, fourth, stage].map((length, index) => {
    const place = { from, length };
    from += length + (index === 1 ? plate : 0);
    return place;
  });
}

/** From the first stage's start to the last one's end. */
export function lengthOf({ stage, seams, plate }: Lengths): number {
  return 4 * stage + plate + seams.reduce((sum, seam) => sum + seam, 0);
}

/** Lengths of a chain with the way back below it. */
export interface Level extends Lengths {
  /** From the middle of the chain to the way back. */
  readonly depth: number;
}

/** The way back below a chain: from the last stage's edge to the first one's. */
export function wayBelow(pen: Pen, level: Level, across: number, links: readonly ChainLink[]): Way {
  const { bar } = pen.hand;
  const [first, last] = links
    .filter(({ link }) => link.kind === 'stage')
    .filter((_, place) => place % 3 === 0);
  const edge = (stage: ChainLink | undefined) => across + (stage && isThin(stage) ? 0 : bar / 2);
  const left = bar / 2;
  const right = lengthOf(level) - left;
  const far = across + level.depth;
  return [
    [right, edge(last)],
    [right, far],
    [left, far],
    [left, edge(first)],
  ];
}

/** Nine links along a line, without words. */
export function drawLine(
  pen: Pen,
  lengths: Lengths,
  across: number,
  way: Way,
  links: readonly ChainLink[],
) {
  const { bar, paint } = pen.hand;
  const places = placesOf(lengths);
  const isOpen = [links[1], links[2]].every((seam) => seam?.state === 'unanswered');
  links.forEach((item, index) => {
    const place = places[index];
    const corners = place === undefined ? way : '';
    pen.again(lengths, `${index} ${item.state} ${item.score} ${corners}`, () =>
      pen.group(() => {
        if (place === undefined) drawLoop(pen, way, item);
        else if (item.link.kind === 'stage') drawStage(pen, place, across, item);
        else drawSeam(pen, place, across, item);
      }),
    );
    if (index === 1 && place !== undefined) {
      // Sales stands between the two: a plate that both joints hold on to, once there is one.
      const { from, length } = place;
      pen.rect([from + length, across - bar * 0.42], [lengths.plate, bar * 0.84], {
        fill: isOpen ? paint.quiet : paint.ink,
      });
    }
  });
}
