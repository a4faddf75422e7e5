import { type ChainLink, DEAD } from './chain.ts';
import type { Place } from './draw-stage.ts';
import type { Pen } from './pen.ts';

/** The strongest joint, as a part of a bar's thickness. */
const THICKEST = 0.6;

/** Thickness of a joint with this score, in units of the drawing; that of a hanging end when dead. */
export function thickness(pen: Pen, score: number): number {
  const { bar, line } = pen.hand;
  const strength = Math.max(0, (score - DEAD) / (100 - DEAD));
  return line + (bar * THICKEST - line) * strength;
}

/** A seam: a joint as thick as it is strong, open when dead. */
export function drawSeam(pen: Pen, place: Place, across: number, item: ChainLink) {
  const { bar, paint } = pen.hand;
  const { from, length } = place;
  const { score, state } = item;
  const middle = from + length / 2;
  if (score === null) {
    drawWithout(
      pen,
      [
        [from, across],
        [from + length, across],
      ],
      state,
    );
    return;
  }
  for (const side of [1, -1] as const) drawHalf(pen, place, across, side, score);
  if (state === 'blind')
    pen.question([middle, across], Math.min(bar * 0.8, length * 0.5), paint.ink);
}

/**
 * One half of a joint, from its stage to the middle. A whole joint is two halves that meet, so that
 * it closes when an answer comes in.
 */
function drawHalf(pen: Pen, { from, length }: Place, across: number, side: 1 | -1, score: number) {
  const { bar, line, paint } = pen.hand;
  const isDead = score < DEAD;
  const waist = thickness(pen, score) / 2;
  const foot = waist + (bar * 0.4 - waist) * 0.6;
  const shoulder = length * (isDead ? 0.16 : 0.3);
  const reach = length * (isDead ? 0.34 : 0.505);
  const tip = isDead ? line / 2 : waist;
  const drop = isDead ? bar * 0.3 : 0;
  const start = side === 1 ? from : from + length;
  const at = (along: number, away: number) => [start + side * along, across + away] as const;
  pen.path(
    [
      ['M', at(0, -foot)],
      [
        'C',
        at(shoulder * 0.15, -(waist + (foot - waist) * 0.3)),
        at(shoulder * 0.4, -waist),
        at(shoulder, -waist),
      ],
      ['C', at((shoulder + reach) / 2, -waist), at(reach, drop / 3 - tip), at(reach, drop - tip)],
      ['L', at(reach - (isDead ? tip * 1.4 : 0), drop + tip)],
      [
        'C',
        at(reach - tip, drop / 2 + tip),
        at((shoulder + reach) / 2, waist),
        at(shoulder, waist),
      ],
      [
        'C',
        at(shoulder * 0.4, waist),
        at(shoulder * 0.15, waist + (foot - waist) * 0.3),
        at(0, foot),
      ],
      ['Z'],
    ],
    { fill: paint.seam, class: 'chain-fill' },
  );
}

/** A joint that has no score: dashed when not answered, thin and plain when it does not apply. */
export function drawWithout(
  pen: Pen,
  points: readonly (readonly [number, number])[],
  state: ChainLink['state'],
) {
  const { line, paint } = pen.hand;
  const [first, ...others] = points;
  if (first === undefined) return;
  pen.path([['M', first], ...others.map((point) => ['L', point] as const)], {
    fill: 'none',
    ...(state === 'absent'
      ? { stroke: paint.quiet, 'stroke-width': line }
      : {
          stroke: paint.seam,
          'stroke-width': line,
          'stroke-dasharray': `${line * 2} ${line * 1.5}`,
        }),
  });
}
