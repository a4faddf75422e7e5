import { type ChainLink, type ChainOptions, scoreLabel } from './chain.ts';
import { drawSeam, drawStage } from './draw-links.ts';
import { escaped, frame, number, Pen, shape } from './markup.ts';

const ROW_STAGE = 54;
const ROW_SEAM = 44;

/** The chain from top to bottom, each link with its name and score beside it. */
export function drawColumn(links: readonly ChainLink[], options: ChainOptions): string {
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
