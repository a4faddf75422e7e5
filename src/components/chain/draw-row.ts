import { LINK_IDS } from '../../assessment/bank.ts';
import { type ChainLink, type ChainOptions, type ChainPaint, scoreLabel } from './chain.ts';
import { DEAD, drawSeam, drawStage, type Place, THICKNESS } from './draw-links.ts';
import { escaped, frame, number, Pen, shape } from './markup.ts';

const STAGE = 132;

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

/** The chain from left to right, with the loop back below it. */
export function drawRow(links: readonly ChainLink[], options: ChainOptions): string {
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
