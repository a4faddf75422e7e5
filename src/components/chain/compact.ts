import type { ChainLink, ChainOptions } from './chain.ts';
import { drawLine, type Lengths, lengthOf, placesOf } from './draw-line.ts';
import type { Shape } from './markup.ts';
import { frame, type Hand, Pen, paintOf } from './pen.ts';

interface Strip extends Lengths, Omit<Hand, 'paint'> {
  /** Room above the bars, for the pointer. */
  readonly above: number;
  readonly height: number;
}

const COMPACT: Strip = {
  stage: 46,
  seams: [25, 25, 36, 36],
  node: 3,
  margin: 14,
  depth: 27,
  bar: 22,
  line: 2,
  above: 12,
  height: 67,
};

const BADGE: Strip = {
  stage: 24,
  seams: [13, 13, 19, 19],
  node: 2,
  margin: 7,
  depth: 12,
  bar: 10,
  line: 1.25,
  above: 0,
  height: 20,
};

/**
 * The chain for the width of a phone, without words: 342 by 67 units, legible from 300 pixels wide.
 * Points out the weakest link with an arrow, and the one at hand with a line above it.
 */
export function drawCompact(links: readonly ChainLink[], options: ChainOptions): Shape {
  return drawStrip('compact', COMPACT, links, options);
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
  const { above, bar, line, margin, depth, height } = strip;
  const paint = paintOf(options);
  const pen = new Pen({ bar, line, paint });
  const across = above + bar / 2;
  const width = lengthOf(strip);
  drawLine(pen, strip, across, links);
  const places = placesOf(strip);
  links.forEach(({ link }, index) => {
    const place = places[index];
    const from = place?.from ?? margin;
    const length = place?.length ?? width - 2 * margin;
    const middle = from + length / 2;
    // The ninth link lies below the others: its marks stand on the way back.
    const top = place === undefined ? across + depth - bar * 0.3 : above;
    if (link.id === options.here) {
      pen.rect([from, top - 6], [length, line * 1.5], { fill: paint.ink });
    }
    if (link.id === options.weakest && above > 0) {
      pen.path(
        [
          ['M', [middle - 6, top - 11]],
          ['L', [middle + 6, top - 11]],
          ['L', [middle, top - 2]],
          ['Z'],
        ],
        { fill: paint.ink },
      );
    }
  });
  return frame(size, [width, height], pen.shapes, options);
}
