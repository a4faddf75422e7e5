import { type ChainLink, DEAD } from './chain.ts';
import type { Place } from './draw-stage.ts';
import type { Pen, Point } from './pen.ts';

/** The strongest joint, as a part of a bar's thickness. */
const THICKEST = 0.6;

/** Thickness of a joint with this score, in units of the drawing; that of a hanging end when dead. */
export function thickness(pen: Pen, score: number): number {
  const { bar, line } = pen.hand;
  const strength = Math.max(0, (score - DEAD) / (100 - DEAD));
  return line + (bar * THICKEST - line) * strength;
}

/** A seam: a joint as thick as it is strong, open when dead. */
export function drawSeam(pen: Pen, { from, length }: Place, across: number, item: ChainLink) {
  const { bar, line, paint } = pen.hand;
  const { score, state } = item;
  if (score === null) {
    drawThread(
      pen,
      [
        ['M', [from, across]],
        ['L', [from + length, across]],
      ],
      state,
    );
    return;
  }
  const isDead = score < DEAD;
  const reach = isDead ? length * (state === 'blind' ? 0.27 : 0.34) : length / 2 + line / 2;
  for (const side of [1, -1]) {
    const start = side === 1 ? from : from + length;
    drawEnd(pen, {
      at: (along, away) => [start + side * along, across + away],
      waist: thickness(pen, score),
      shoulder: length * (isDead ? 0.16 : 0.3),
      reach,
      isDead,
      drop: isDead ? bar * 0.36 : 0,
    });
  }
  const height = Math.min(bar * 0.8, length * 0.5);
  if (state === 'blind') pen.question([from + length / 2, across], height, paint.ink);
}

/** One end of a joint, from the stage that holds it. */
interface End {
  /** A point so far from the stage, and so far from the middle of the joint. */
  readonly at: (along: number, away: number) => Point;
  readonly waist: number;
  /** Where the foot on the stage has narrowed to the waist. */
  readonly shoulder: number;
  readonly reach: number;
  readonly isDead: boolean;
  /** How far the tip of a dead end hangs down. */
  readonly drop: number;
}

/**
 * Every end has the same commands, so that browsers can move it: a joint is two ends that meet, and
 * closes when an answer comes in.
 */
export function drawEnd(pen: Pen, { at, waist, shoulder, reach, isDead, drop }: End) {
  const { bar, line, paint } = pen.hand;
  const half = waist / 2;
  const foot = half + (bar * 0.4 - half) * 0.6;
  const ankle = half + (foot - half) * 0.3;
  const tip = isDead ? line * 0.5 : half;
  const bend = (shoulder + reach) / 2;
  pen.path(
    [
      ['M', at(0, -foot)],
      ['C', at(shoulder * 0.15, -ankle), at(shoulder * 0.4, -half), at(shoulder, -half)],
      ['C', at(bend, -half), at(reach, drop * 0.3 - tip), at(reach, drop - tip)],
      ['L', at(reach - (isDead ? tip * 1.4 : 0), drop + tip)],
      ['C', at(reach - tip, drop * 0.5 + tip), at(bend, half), at(shoulder, half)],
      ['C', at(shoulder * 0.4, half), at(shoulder * 0.15, ankle), at(0, foot)],
      ['Z'],
    ],
    { fill: paint.seam, class: 'chain-fill' },
  );
}

/** A joint without a score: dashed when not answered, thin and plain when it does not apply. */
export function drawThread(pen: Pen, way: Parameters<Pen['path']>[0], state: ChainLink['state']) {
  const { line, paint } = pen.hand;
  pen.path(way, {
    fill: 'none',
    'stroke-width': line,
    ...(state === 'absent'
      ? { stroke: paint.quiet }
      : { stroke: paint.seam, 'stroke-dasharray': `${line * 2} ${line * 1.5}` }),
  });
}
