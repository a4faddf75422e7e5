import { LINK_IDS, type Link } from '../../assessment/bank.ts';
import { wholePoints } from '../../assessment/score.ts';

/**
 * The chain: nine links as one drawing. Stages are bars that fill up to their score; seams are the
 * joints between them, as thick as they are strong, and open when dead. Strings of markup rather
 * than a component, so that pages, islands and preview images draw the very same figure.
 */
export interface ChainLink {
  readonly link: Link;
  /** 0 to 100; `null` when there is none. */
  readonly score: number | null;
  readonly state: 'scored' | 'blind' | 'absent' | 'unanswered';
}

/** Colors as any CSS or SVG value. */
export interface ChainPaint {
  readonly stage: string;
  readonly seam: string;
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
}

export interface ChainOptions {
  /** `row` reads left to right, `column` top to bottom with a label beside each link. */
  readonly layout: 'row' | 'column';
  readonly labels: boolean;
  readonly paint: ChainPaint;
  /** The link to point out. */
  readonly weakest?: string | undefined;
  /** Read aloud instead of the drawing; leave it out when the numbers stand beside it. */
  readonly alternative?: string | undefined;
  /** Distinguishes several chains on one page. */
  readonly id: string;
}

/** Colors from the custom properties of the page. */
export const PAGE_PAINT: ChainPaint = {
  stage: 'var(--stage)',
  seam: 'var(--seam)',
  ink: 'var(--ink)',
  quiet: 'var(--line-strong)',
  paper: 'var(--paper)',
};

/** A joint below this score holds nothing: it is drawn open. */
const DEAD = 12.5;
const THICKNESS = 30;
const STAGE = 132;
const THINNEST = 2.5;

interface Place {
  readonly from: number;
  readonly length: number;
}

/** Lengths along the chain, in chain order: the two seams before activation share one gap. */
const PLACES: readonly Place[] = layOut([STAGE, 62, 62, STAGE, 92, STAGE, 92, STAGE, 62]);
const LENGTH = PLACES.reduce((end, { from, length }) => Math.max(end, from + length), 0);

function layOut(lengths: readonly number[]): Place[] {
  let from = 0;
  return lengths.map((length, index) => {
    const place = { from, length };
    // A small node stands between two seams in a row.
    from += length + (index === 1 ? 12 : 0);
    return place;
  });
}

const number = (value: number) => String(Math.round(value * 10) / 10);

function shape(name: string, attributes: Record<string, string | number>, text = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    const plain = typeof value === 'number' ? number(value) : value;
    return ` ${key}="${plain.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  });
  const open = `<${name}${written.join('')}`;
  return text === '' ? `${open}/>` : `${open}>${text}</${name}>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The score as the figure shows it: whole points, "?" for a blind spot, "n/a" or a dash for none. */
export function scoreLabel({ score, state }: Pick<ChainLink, 'score' | 'state'>): string {
  if (state === 'blind') return '?';
  if (score !== null) return String(wholePoints(score));
  return state === 'absent' ? 'n/a' : '–';
}

/** Axis-neutral drawing: `along` runs with the chain, `across` at right angles to it. */
class Pen {
  readonly parts: string[] = [];
  readonly #column: boolean;
  constructor(column: boolean) {
    this.#column = column;
  }
  bar(
    along: number,
    length: number,
    across: number,
    thickness: number,
    rest: Record<string, string | number>,
  ) {
    const box = this.#column
      ? { x: across, y: along, width: thickness, height: length }
      : { x: along, y: across, width: length, height: thickness };
    this.parts.push(shape('rect', { ...box, ...rest }));
  }
  dot(along: number, across: number, r: number, rest: Record<string, string | number>) {
    const [cx, cy] = this.#column ? [across, along] : [along, across];
    this.parts.push(shape('circle', { cx, cy, r, ...rest }));
  }
}

function drawStage(
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

function drawSeam(
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

/** The drawing as one `<svg>` element. Takes nine links in chain order. */
export function chainSvg(links: readonly ChainLink[], options: ChainOptions): string {
  const column = options.layout === 'column';
  return column ? drawColumn(links, options) : drawRow(links, options);
}

function frame(
  width: number,
  height: number,
  parts: readonly string[],
  options: ChainOptions,
): string {
  const role: Record<string, string> = options.alternative
    ? { role: 'img', 'aria-label': options.alternative }
    : { 'aria-hidden': 'true' };
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${number(width)} ${number(height)}`,
      class: `chain chain-${options.layout}`,
      ...role,
    },
    parts.join(''),
  );
}

function drawRow(links: readonly ChainLink[], options: ChainOptions): string {
  const { labels, paint, weakest } = options;
  const pen = new Pen(false);
  const above = labels ? (weakest === undefined ? 46 : 70) : 8;
  const across = above + THICKNESS / 2;
  const height = above + THICKNESS + (labels ? 66 : 22);
  const loopDepth = labels ? 48 : 14;
  drawLoop(pen, across, loopDepth, links[LINK_IDS.length - 1], paint);
  links.forEach((item, index) => {
    const place = PLACES[index];
    if (place === undefined) return;
    if (item.link.kind === 'stage') drawStage(pen, place, across, item, options);
    else drawSeam(pen, place, across, item, options);
    if (index === 1)
      pen.dot(place.from + place.length + 6, across, 5, {
        fill: paint.paper,
        stroke: paint.ink,
        'stroke-width': 2,
      });
    const middle = place.from + place.length / 2;
    const isWeakest = item.link.id === weakest;
    if (isWeakest && labels) drawPointer(pen, middle, item.link.label, paint);
    if (!labels) return;
    pen.parts.push(
      shape(
        'text',
        {
          x: middle,
          y: across - THICKNESS / 2 - 9,
          'text-anchor': 'middle',
          class: `chain-score${isWeakest ? ' chain-weakest' : ''}`,
          fill: item.link.kind === 'seam' ? 'var(--seam-text)' : paint.ink,
        },
        scoreLabel(item),
      ),
    );
    if (item.link.kind === 'stage') {
      pen.parts.push(
        shape(
          'text',
          {
            x: middle,
            y: across + THICKNESS / 2 + 21,
            'text-anchor': 'middle',
            class: 'chain-label',
            fill: paint.ink,
          },
          escaped(item.link.label),
        ),
      );
    }
  });
  return frame(LENGTH + 14, height, pen.parts, options);
}

/** Names the weakest link above the chain; near the right end the name runs to the left. */
function drawPointer(pen: Pen, middle: number, label: string, paint: ChainPaint) {
  const tip = `M${number(middle - 6)} 25h12l-6 8z`;
  const anchor = middle > LENGTH - STAGE ? 'end' : middle < STAGE ? 'start' : 'middle';
  const x = anchor === 'end' ? middle + 8 : anchor === 'start' ? middle - 8 : middle;
  pen.parts.push(
    shape(
      'text',
      {
        x,
        y: 17,
        'text-anchor': anchor,
        class: 'chain-label chain-weakest',
        fill: 'var(--seam-text)',
      },
      escaped(label),
    ),
    shape('path', { d: tip, fill: paint.seam }),
  );
}

/** The last seam leads back to the first stage: customers bring customers. */
function drawLoop(
  pen: Pen,
  across: number,
  depth: number,
  last: ChainLink | undefined,
  paint: ChainPaint,
) {
  const weak = last === undefined || last.score === null || last.score < DEAD;
  const bottom = across + THICKNESS / 2 + depth;
  const right = LENGTH + 6;
  const left = 9;
  const path = `M${number(LENGTH)} ${number(across)}H${number(right)}V${number(bottom)}H${number(left)}V${number(across + THICKNESS / 2 + 7)}`;
  pen.parts.push(
    shape('path', {
      d: path,
      fill: 'none',
      stroke: paint.seam,
      'stroke-width': 1.5,
      ...(weak ? { 'stroke-dasharray': '2 6' } : {}),
    }),
    shape('path', {
      d: `M${number(left - 5)} ${number(across + THICKNESS / 2 + 12)}l5 -8l5 8`,
      fill: 'none',
      stroke: paint.seam,
      'stroke-width': 1.5,
    }),
  );
}

const ROW_STAGE = 54;
const ROW_SEAM = 44;

function drawColumn(links: readonly ChainLink[], options: ChainOptions): string {
  const { paint, weakest } = options;
  const pen = new Pen(true);
  const across = 24;
  const width = 330;
  let from = 2;
  links.forEach((item) => {
    const stage = item.link.kind === 'stage';
    const place = { from, length: stage ? ROW_STAGE : ROW_SEAM };
    if (stage) drawStage(pen, place, across, item, options);
    else drawSeam(pen, place, across, item, options);
    const middle = from + place.length / 2 + 5;
    const isWeakest = item.link.id === weakest;
    const fill = stage ? paint.ink : 'var(--seam-text)';
    pen.parts.push(
      shape(
        'text',
        { x: 56, y: middle, class: stage ? 'chain-label chain-stage-label' : 'chain-label', fill },
        escaped(item.link.label),
      ),
      shape(
        'text',
        { x: width - 4, y: middle, 'text-anchor': 'end', class: 'chain-score', fill },
        scoreLabel(item),
      ),
    );
    if (isWeakest) {
      pen.parts.push(
        shape('path', {
          d: `M${width - 44} ${number(middle - 5)}l-9 -5v10z`,
          fill: paint.seam,
          transform: `rotate(0)`,
        }),
      );
    }
    from += place.length;
  });
  return frame(width, from + 2, pen.parts, options);
}

/** The chain in words, for those who do not see it. */
export function chainInWords(links: readonly ChainLink[]): string {
  const words: Record<ChainLink['state'], (item: ChainLink) => string> = {
    scored: (item) => `${scoreLabel(item)} of 100`,
    blind: () => 'nobody knows',
    absent: () => 'does not apply',
    unanswered: () => 'not answered yet',
  };
  const each = links.map((item) => `${item.link.label} ${words[item.state](item)}`);
  return `The chain of nine links: ${each.join(', ')}.`;
}
