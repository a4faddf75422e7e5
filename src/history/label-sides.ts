/** A point of a drawing, in pixels from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A line that is named at its end. */
export interface NamedLine {
  /** From left to right. */
  readonly spots: readonly Spot[];
  /** Of its words, in pixels. */
  readonly length: number;
}

/** From the end of a line to the base line of its words, in rem. */
export const BASE = { above: -0.8, below: 1.5 } as const;
export type Side = keyof typeof BASE;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ spots, length }: NamedLine, side: Side, rem: number): Box | null {
  const end = spots.at(-1);
  if (end === undefined) return null;
  const base = end.y + BASE[side] * rem;
  return { left: end.x - length, right: end.x, top: base - 0.9 * rem, bottom: base + 0.35 * rem };
}

/** How high a line stands at `x`; `null` beside it. */
function heightAt(spots: readonly Spot[], x: number): number | null {
  const next = spots.findIndex((spot) => spot.x >= x);
  const [from, to] = [spots[next - 1], spots[next]];
  if (from === undefined || to === undefined) return null;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

const STEPS = 12;
/** Words on another line than their own mislead. */
const OTHER = STEPS;

/** At how many of some places a line runs through a box. */
function crossings({ spots }: NamedLine, { left, right, top, bottom }: Box): number {
  const xs = Array.from({ length: STEPS + 1 }, (_, step) => left + ((right - left) * step) / STEPS);
  const heights = xs.map((x) => heightAt(spots, x));
  return heights.filter((y) => y !== null && y > top && y < bottom).length;
}

const overlap = (a: Box, b: Box) =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right ? STEPS * STEPS : 0;

/**
 * On which side of its end each of two lines is named, the upper first: where the words meet least
 * of either line, and never each other. Where it is all the same, the upper above and the lower below.
 */
export function labelSides(upper: NamedLine, lower: NamedLine, rem: number): [Side, Side] {
  const pairs: readonly [Side, Side][] = [
    ['above', 'below'],
    ['above', 'above'],
    ['below', 'below'],
  ];
  const costs = pairs.map(([first, second]) => {
    const [a, b] = [boxOf(upper, first, rem), boxOf(lower, second, rem)];
    if (a === null || b === null) return 0;
    const own = crossings(upper, a) + crossings(lower, b);
    const others = crossings(lower, a) + crossings(upper, b);
    return own + OTHER * others + overlap(a, b);
  });
  return pairs[costs.indexOf(Math.min(...costs))] ?? ['above', 'below'];
}
