import { type ChainOptions, type ChainPaint, PAGE_PAINT } from './chain.ts';
import { type Drawn, number, type Shape, shape } from './markup.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;
/** `along` runs with the chain, `across` at right angles to it, in units of the drawing. */
export type Point = readonly [along: number, across: number];
/** A command of a path with its points: `['C', a, b, c]`. */
export type Command = readonly [string, ...Point[]];

/** How heavy a drawing is, in its own units. */
export interface Hand {
  readonly paint: ChainPaint;
  /** Thickness of a stage's bar. */
  readonly bar: number;
  /** Weight of outlines, and of the thinnest joint. */
  readonly line: number;
}

/** Drawings to keep for one set of measures: nine links, figure and words, with 101 scores each. */
const MOST = 2000;
/** What was drawn before: by its colors, the measures it was drawn to, and its key. */
const drawn = new WeakMap<ChainPaint, WeakMap<object, Map<string, readonly Shape[]>>>();

function drawnBefore(paint: ChainPaint, measures: object): Map<string, readonly Shape[]> {
  const known = drawn.get(paint)?.get(measures);
  if (known !== undefined && known.size <= MOST) return known;
  const before = new Map();
  drawn.set(paint, (drawn.get(paint) ?? new WeakMap()).set(measures, before));
  return before;
}

/** Draws along a chain, whichever way it runs: to the right, or down. */
export class Pen {
  #shapes: Drawn[] = [];
  readonly hand: Hand;
  readonly #isDown: boolean;

  constructor(hand: Hand, isDown = false) {
    this.hand = hand;
    this.#isDown = isDown;
  }

  /** What was drawn so far. */
  get shapes(): readonly Drawn[] {
    return this.#shapes;
  }

  #turned([along, across]: Point): Point {
    return this.#isDown ? [across, along] : [along, across];
  }

  #written(point: Point): string {
    const [x, y] = this.#turned(point);
    return `${number(x)} ${number(y)}`;
  }

  add(name: string, attributes: Attributes, inside?: Shape['inside']) {
    this.#shapes.push(shape(name, attributes, inside));
  }

  /** Makes one element of all that is drawn meanwhile. */
  group(draw: () => void) {
    this.#shapes.push(shape('g', {}, this.#aside(draw)));
  }

  /**
   * Draws what depends on nothing but the key and the measures, an object that never changes: the
   * next time, what was drawn is put down again.
   */
  again(measures: object, key: string, draw: () => void) {
    const before = drawnBefore(this.hand.paint, measures);
    let shapes = before.get(key);
    if (shapes === undefined) {
      shapes = this.#aside(draw).flat();
      before.set(key, shapes);
    }
    this.#shapes.push(shapes);
  }

  #aside(draw: () => void): readonly Drawn[] {
    const outer = this.#shapes;
    this.#shapes = [];
    draw();
    const shapes = this.#shapes;
    this.#shapes = outer;
    return shapes;
  }

  rect([along, across]: Point, [length, thickness]: Point, rest: Attributes) {
    const [x, y] = this.#turned([along, across]);
    const [width, height] = this.#turned([length, thickness]);
    this.add('rect', { x, y, width, height, ...rest });
  }

  dot(center: Point, r: number, rest: Attributes) {
    const [cx, cy] = this.#turned(center);
    this.add('circle', { cx, cy, r, ...rest });
  }

  path(commands: readonly Command[], rest: Attributes) {
    let d = '';
    for (const [command, ...points] of commands) {
      d += command + points.map((point) => this.#written(point)).join(' ');
    }
    this.add('path', { d, ...rest });
  }

  /** A solid triangle whose tip is here; it comes from above, or from below when its size is under 0. */
  pointer([along, across]: Point, size: number) {
    const base = across - size;
    const half = size * 0.65;
    this.path(
      [['M', [along, across]], ['L', [along - half, base]], ['L', [along + half, base]], ['Z']],
      { fill: this.hand.paint.ink },
    );
  }

  /** A question mark, upright whichever way the chain runs. */
  question(center: Point, height: number, color: string) {
    const [x, y] = this.#turned(center);
    const at = (dx: number, dy: number) => `${number(x + dx * height)} ${number(y + dy * height)}`;
    this.add('path', {
      d: `M${at(-0.26, -0.24)}C${at(-0.26, -0.58)} ${at(0.28, -0.58)} ${at(0.28, -0.22)}C${at(0.28, 0.02)} ${at(0, 0)} ${at(0, 0.22)}M${at(0, 0.46)}L${at(0, 0.47)}`,
      fill: 'none',
      stroke: color,
      'stroke-width': Math.max(this.hand.line, height * 0.15),
      'stroke-linecap': 'round',
    });
  }
}

/** The colors of a drawing. */
export const paintOf = ({ paint }: ChainOptions): ChainPaint => paint ?? PAGE_PAINT;

/** The shapes as one drawing, with its words for those who do not see it. */
export function frame(
  size: string,
  [width, height]: Point,
  shapes: readonly Drawn[],
  { alternative }: ChainOptions,
): Shape {
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      class: `chain chain-${size}`,
      ...(alternative ? { role: 'img', 'aria-label': alternative } : { 'aria-hidden': 'true' }),
    },
    shapes,
  );
}
