import { type ChainLink, type ChainOptions, isPointedOut } from './chain.ts';
import { drawLine, type Level, lengthOf, placesOf, wayBelow } from './draw-line.ts';
import type { Shape } from './markup.ts';
import { frame, type Hand, Pen, paintOf } from './pen.ts';

interface Strip extends Level, Omit<Hand, 'paint'> {
  /** Room above the bars, for the pointer. */
  readonly above: number;
  readonly height: number;
}

const COMPACT: Strip = {
  stage: 50,
  seams: [30, 30, 39.5, 39.5],
  plate: 3,
  bar: 24,
  line: 2,
  above: 12,
  depth: 33,
  height: 63,
};

const BANNER: Strip = {
  stage: 74,
  seams: [50, 50, 64, 64],
  plate: 4,
  bar: 24,
  line: 2,
  above: 14,
  depth: 29,
  height: 60,
};

const BADGE: Strip = {
  stage: 26,
  seams: [16, 16, 20, 20],
  plate: 2,
  bar: 11,
  line: 1.25,
  above: 0,
  depth: 12.5,
  height: 20,
};

/**
 * The chain for the width of a phone, without words: 342 by 63 units, legible from 300 pixels wide.
 * Points out the weakest link with an arrow, and the one at hand with a line above it.
 */
export function drawCompact(links: readonly ChainLink[], options: ChainOptions): Shape {
  return drawStrip('compact', COMPACT, links, options);
}

/** The chain as a long strip without words, for images: 528 by 60 units. */
export function drawBanner(links: readonly ChainLink[], options: ChainOptions): Shape {
  return drawStrip('banner', BANNER, links, options);
}

/** The chain 20 pixels high, for a line of text: 178 by 20 units. */
export function drawBadge(links: readonly ChainLink[], options: ChainOptions): Shape {
  return drawStrip('badge', BADGE, links, options);
}

function drawStrip(
  size: string,
  strip: Strip,
  links: readonly ChainLink[],
  options: ChainOptions,
): Shape {
  const { above, bar, line, depth, height } = strip;
  const pen = new Pen({ bar, line, paint: paintOf(options) });
  const across = above + bar / 2;
  const width = lengthOf(strip);
  const way = wayBelow(pen, strip, across, links);
  drawLine(pen, strip, across, way, links);
  const places = placesOf(strip);
  links.forEach((item, index) => {
    // The ninth link lies below the others: its marks stand on the way back.
    const { from, length } = places[index] ?? { from: bar, length: width - 2 * bar };
    const top = places[index] === undefined ? across + depth - bar * 0.3 : above;
    if (item.link.id === options.here) {
      pen.rect([from, top - 5], [length, line * 1.5], { fill: pen.hand.paint.ink });
    }
    if (isPointedOut(item, options.weakest) && above > 0) {
      pen.pointer([from + length / 2, top - 2], 9);
    }
  });
  return frame(size, [width, height], pen.shapes, options);
}
