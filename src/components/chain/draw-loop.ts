import { type ChainLink, DEAD, isThin } from './chain.ts';
import { drawEnd, drawThread, OVERLAP, thickness } from './draw-seam.ts';
import type { Command, Pen, Point } from './pen.ts';

/** The corners of the way back, from the last stage to the first. */
export type Way = readonly [Point, Point, ...Point[]];

/** The last seam as the way back to the first stage: customers bring customers. */
export function drawLoop(pen: Pen, way: Way, item: ChainLink) {
  const { bar, line, paint } = pen.hand;
  const { score, state } = item;
  // The way is long: half the weight of a joint says as much.
  const weight = score === null ? line : (thickness(pen, score) + line) / 2;
  const head = bar * 0.2 + weight * 0.55;
  const [start, next] = way;
  const end = way.at(-1) ?? start;
  const before = way.at(-2) ?? start;
  const color = isThin(item) ? paint.quiet : paint.seam;
  const neck = towards(end, before, head * 0.9);
  if (score === null) drawThread(pen, rounded([...way.slice(0, -1), neck], bar * 0.4), state);
  else {
    const isDead = score < DEAD;
    const first = distance(start, next);
    const stroke = { fill: 'none', stroke: paint.seam, 'stroke-width': weight };
    const away = turned(start, next);
    const reach = first * (isDead ? 0.6 : 0.3);
    drawEnd(pen, {
      at: (along, aside) => towards(towards(start, next, along), away, aside, start),
      waist: weight,
      shoulder: Math.min(bar * 0.4, first * 0.24),
      reach,
      drop: 0,
    });
    if (isDead) {
      pen.path(rounded(way, bar * 0.4), {
        fill: 'none',
        stroke: paint.quiet,
        'stroke-width': line * 0.5,
        'stroke-dasharray': `${line * 0.5} ${line * 2}`,
      });
      pen.path(
        [
          ['M', towards(end, before, head + bar * 0.3)],
          ['L', neck],
        ],
        stroke,
      );
    } else {
      const from = towards(start, next, reach - OVERLAP);
      pen.path(rounded([from, ...way.slice(1, -1), neck], bar * 0.4), stroke);
    }
  }
  drawHead(pen, end, before, head, color);
  if (state === 'blind') drawDoubt(pen, way);
}

function drawHead(pen: Pen, tip: Point, before: Point, size: number, color: string) {
  const base = towards(tip, before, size);
  const aside = turned(tip, before);
  const corners = [1, -1].map((side) => towards(base, aside, side * size * 0.72, tip));
  pen.path([['M', tip], ...corners.map((corner): Command => ['L', corner]), ['Z']], {
    fill: color,
  });
}

/** A question mark in the middle of the longest stretch. */
function drawDoubt(pen: Pen, way: Way) {
  const { bar, paint } = pen.hand;
  const stretches = way
    .slice(1)
    .map((to, index): readonly [Point, Point] => [way[index] ?? to, to]);
  const [from, to] = stretches.reduce((longest, stretch) =>
    distance(stretch[0], stretch[1]) > distance(longest[0], longest[1]) ? stretch : longest,
  );
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  pen.dot(middle, bar * 0.36, { fill: paint.paper });
  pen.question(middle, bar * 0.5, paint.ink);
}

const distance = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** The point this far from another in the direction from `origin` to `goal`. */
function towards(from: Point, goal: Point, length: number, origin = from): Point {
  const scale = length / distance(origin, goal);
  return [from[0] + (goal[0] - origin[0]) * scale, from[1] + (goal[1] - origin[1]) * scale];
}

/** The goal as seen from a point after a quarter turn. */
const turned = (from: Point, goal: Point): Point => [
  from[0] + (goal[1] - from[1]),
  from[1] - (goal[0] - from[0]),
];

/** Straight lines from corner to corner, the corners rounded. */
function rounded(corners: readonly Point[], radius: number): Command[] {
  return corners.flatMap((corner, index): Command[] => {
    const before = corners[index - 1];
    const after = corners[index + 1];
    if (before === undefined) return [['M', corner]];
    if (after === undefined) return [['L', corner]];
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    return [
      ['L', towards(corner, before, r)],
      ['Q', corner, towards(corner, after, r)],
    ];
  });
}
