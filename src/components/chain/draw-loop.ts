import { type ChainLink, DEAD } from './chain.ts';
import { thickness } from './draw-seam.ts';
import type { Pen } from './pen.ts';

type Point = readonly [number, number];
type Command = readonly [string, ...Point[]];

/** The way back: leaves the end of the chain, runs beside it and comes in at its start. */
export interface Way {
  readonly from: number;
  readonly to: number;
  /** Room beyond either end. */
  readonly margin: number;
  /** From the middle of the chain to the middle of the way; below 0 on its other side. */
  readonly depth: number;
}

/** The last seam as the way back to the first stage: customers bring customers. */
export function drawLoop(pen: Pen, way: Way, across: number, item: ChainLink) {
  const { bar, line, paint } = pen.hand;
  const { score, state } = item;
  const isOpen = score !== null && score < DEAD;
  // It is long: half the weight of a joint says as much.
  const weight = score === null ? line : (thickness(pen, score) + line) / 2;
  const head = Math.max(bar * 0.3, weight * 0.5 + line * 1.5);
  const color = state === 'absent' ? paint.quiet : paint.seam;
  const stroke = { fill: 'none', stroke: color, 'stroke-width': weight };
  const dashes = `${line * 2} ${line * 1.5}`;
  const path = wayRound(way, across, head);
  if (isOpen) {
    const { from, to, margin, depth } = way;
    const down = across + depth * 0.55;
    pen.path(path, {
      ...stroke,
      stroke: paint.quiet,
      'stroke-width': line / 2,
      'stroke-dasharray': `${line / 2} ${line * 2}`,
    });
    pen.path(
      [
        ['M', [to, across]],
        ['L', [to + margin, across]],
        ['L', [to + margin, down]],
      ],
      stroke,
    );
    pen.path(
      [
        ['M', [from - margin, down]],
        ['L', [from - margin, across]],
        ['L', [from - head / 2, across]],
      ],
      stroke,
    );
  } else
    pen.path(path, {
      ...stroke,
      ...(state === 'unanswered' ? { 'stroke-dasharray': dashes } : {}),
    });
  const { from } = way;
  pen.path(
    [
      ['M', [from - head, across - head * 0.8]],
      ['L', [from, across]],
      ['L', [from - head, across + head * 0.8]],
      ['Z'],
    ],
    { fill: color },
  );
  if (state === 'blind') {
    const middle: Point = [(way.from + way.to) / 2, across + way.depth];
    pen.dot(middle, bar * 0.5, { fill: paint.paper });
    pen.question(middle, bar * 0.6, paint.ink);
  }
}

/** All the way, with rounded corners, up to the head of the arrow. */
function wayRound({ from, to, margin, depth }: Way, across: number, head: number): Command[] {
  const right = to + margin;
  const left = from - margin;
  const far = across + depth;
  const r = Math.min(margin, Math.abs(depth)) * 0.8;
  const turn = Math.sign(depth) * r;
  return [
    ['M', [to, across]],
    ['L', [right - r, across]],
    ['Q', [right, across], [right, across + turn]],
    ['L', [right, far - turn]],
    ['Q', [right, far], [right - r, far]],
    ['L', [left + r, far]],
    ['Q', [left, far], [left, far - turn]],
    ['L', [left, across + turn]],
    ['Q', [left, across], [Math.min(left + r, from - head + 0.5), across]],
    ['L', [from - head + 0.5, across]],
  ];
}
