import { type ChainLink, type ChainOptions, scoreLabel } from './chain.ts';
import { drawLine, type Lengths, lengthOf, placesOf } from './draw-line.ts';
import type { Shape } from './markup.ts';
import { frame, Pen, paintOf } from './pen.ts';

const WIDTH = 342;
const ACROSS = 46;
const LENGTHS: Lengths = {
  stage: 56,
  seams: [46, 46, 50, 50],
  node: 4,
  margin: 20,
  depth: -34,
};

/** The chain from top to bottom, each link with its name and score beside it: 342 units wide. */
export function drawColumn(links: readonly ChainLink[], options: ChainOptions): Shape {
  const pen = new Pen({ bar: 26, line: 2, paint: paintOf(options) }, true);
  const places = placesOf(LENGTHS);
  const height = lengthOf(LENGTHS);
  drawLine(pen, LENGTHS, ACROSS, links);
  links.forEach((item, index) => {
    const isStage = item.link.kind === 'stage';
    const place = places[index] ?? { from: height, length: 30 };
    const y = place.from + place.length / 2;
    const kind = `${isStage ? '' : ' chain-seam'}${item.link.id === options.weakest ? ' chain-weakest' : ''}`;
    pen.add(
      'text',
      { x: 78, y: y + 5.5, 'font-size': 16, class: `chain-name${kind}` },
      item.link.label,
    );
    pen.add(
      'text',
      {
        x: WIDTH,
        y: y + (isStage ? 11 : 8),
        'font-size': isStage ? 34 : 24,
        'text-anchor': 'end',
        class: `chain-number${kind}`,
      },
      scoreLabel(item),
    );
    if (item.link.id === options.weakest) {
      pen.add('path', { d: `M64 ${y}l9 -6v12z`, fill: pen.hand.paint.ink });
    }
  });
  return frame('column', [WIDTH, height + 30], pen.shapes, options);
}
