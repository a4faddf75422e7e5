import { type ChainLink, DEAD, isThin } from './chain.ts';
import type { Place } from './draw-stage.ts';
import type { Pen, Point } from './pen.ts';

/** The strongest joint, as a part of a bar's thickness. */
const THICKEST = 0.6;

/** How far parts that meet reach into each other: more shows at their edges, less as a gap. */
export const OVERLAP = 0.3;

/** Thickness of a joint with this score, in units of the drawing; that of a hanging end when dead. */
export function thickness(pen: Pen, score: number): number {
  const { bar, line } = pen.hand;
  const strength = Math.max(0, (score - DEAD) / (100 - DEAD));
  return line + (bar * THICKEST - line) * strength;
}

/** A seam: a joint as thick as it is strong, open when dead. */
export function drawSeam(pen: Pen, { from, length }: Place, across: number, item: ChainLink) {
  const { bar, paint } = pen.hand;
  const { score, state } = item;
  const ends = (end: Omit<End, 'at'>) => {
    for (const side of [1, -1]) {
      const start = side === 1 ? from : from + length;
      drawEnd(pen, { ...end, at: (along, away) => [start + side * along, across + away] });
    }
  };
  if (score === null) {
    // Ends without extent, so that an answer draws them out.
    if (state === 'unanswered') ends({ waist: 0, shoulder: 0, reach: 0, drop: 0 });
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
  ends({
    waist: thickness(pen, score),
    shoulder: length * (isDead ? 0.16 : 0.3),
    reach: isDead ? length * (state === 'blind' ? 0.27 : 0.34) : length / 2 + OVERLAP,
    drop: isDead ? bar * 0.42 : 0,
  });
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
  /** How far the tip hangs down; 0 when it does not. */
  readonly drop: number;
}

/**
 * Every end has the same commands, so that browsers can move it: a joint is two ends that meet, and
 * closes when an answer comes in.
 */
export function drawEnd(pen: Pen, { at, waist, shoulder, reach, drop }: End) {
  const { bar, paint } = pen.hand;
  const half = waist / 2;
  const foot = waist === 0 ? 0 : half + (bar * 0.4 - half) * 0.6;
  const ankle = half + (foot - half) * 0.3;
  const tail = reach - shoulder;
  const near = shoulder + tail * 0.4;
  const tip =
    drop === 0
      ? { outer: at(reach, -half), inner: at(reach, half) }
      : { outer: at(reach, drop), inner: at(reach - waist * 0.8, drop) };
  const bend =
    drop === 0
      ? { outer: at(reach - tail * 0.3, -half), inner: at(reach - tail * 0.3, half) }
      : { outer: at(reach, -half), inner: at(reach - waist * 0.8, half) };
  pen.path(
    [
      ['M', at(0, -foot)],
      ['C', at(shoulder * 0.15, -ankle), at(shoulder * 0.4, -half), at(shoulder, -half)],
      ['C', at(near, -half), bend.outer, tip.outer],
      ['L', tip.inner],
      ['C', bend.inner, at(near, half), at(shoulder, half)],
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
    ...(isThin({ state })
      ? { stroke: paint.quiet }
      : { stroke: paint.seam, 'stroke-dasharray': `${line * 2} ${line * 1.5}` }),
  });
}
