import { type ChainLink, type ChainOptions, scoreLabel } from './chain.ts';
import { drawLine, type Lengths, lengthOf, placesOf } from './draw-line.ts';
import type { Place } from './draw-stage.ts';
import type { Shape } from './markup.ts';
import { frame, type Hand, Pen, paintOf } from './pen.ts';
import { linesOf } from './words.ts';

/** Stages speak above the line, seams below it: what dashboards show, and what lies between. */
interface Sheet extends Lengths, Omit<Hand, 'paint'> {
  /** Upper edge of the bars. */
  readonly above: number;
  readonly height: number;
  readonly stageNumber: number;
  readonly stageName: number;
  readonly seamNumber: number;
  readonly seamName: number;
}

const ROW: Sheet = {
  stage: 106,
  seams: [82, 82, 94, 94],
  node: 5,
  margin: 22,
  depth: 112,
  bar: 32,
  line: 2,
  above: 66,
  height: 206,
  stageNumber: 38,
  stageName: 16,
  seamNumber: 24,
  seamName: 13.5,
};

const POSTER: Sheet = {
  stage: 152,
  seams: [106, 112, 122, 122],
  node: 7,
  margin: 32,
  depth: 138,
  bar: 48,
  line: 2.5,
  above: 108,
  height: 286,
  stageNumber: 76,
  stageName: 19,
  seamNumber: 36,
  seamName: 15,
};

/** The chain with its names and scores from left to right: 832 by 206 units, for 640 pixels and more. */
export function drawRow(links: readonly ChainLink[], options: ChainOptions): Shape {
  return drawSheet('row', ROW, links, options);
}

/** The chain as an illustration, its scores set large: 1152 by 286 units, for 1000 pixels and more. */
export function drawPoster(links: readonly ChainLink[], options: ChainOptions): Shape {
  return drawSheet('poster', POSTER, links, options);
}

function drawSheet(
  size: string,
  sheet: Sheet,
  links: readonly ChainLink[],
  options: ChainOptions,
): Shape {
  const { above, bar, line, height, margin } = sheet;
  const pen = new Pen({ bar, line, paint: paintOf(options) });
  const places = placesOf(sheet);
  const width = lengthOf(sheet);
  drawLine(pen, sheet, above + bar / 2, links);
  links.forEach((item, index) => {
    const isWeakest = item.link.id === options.weakest;
    const place = places[index] ?? { from: width - margin, length: 0 };
    if (item.link.kind === 'stage') setStage(pen, sheet, place, item, isWeakest);
    else setSeam(pen, sheet, place, item, isWeakest);
  });
  return frame(size, [width, height], pen.shapes, options);
}

/** Above the bar, from its left edge: the score, and the name under it. */
function setStage(
  pen: Pen,
  sheet: Sheet,
  { from, length }: Place,
  item: ChainLink,
  isWeakest: boolean,
) {
  const base = sheet.above - sheet.stageName * 0.8;
  const mark = isWeakest ? ' chain-weakest' : '';
  pen.add(
    'text',
    {
      x: from,
      y: base - sheet.stageName * 1.35,
      'font-size': sheet.stageNumber,
      class: `chain-number${mark}`,
    },
    scoreLabel(item),
  );
  pen.add(
    'text',
    { x: from, y: base, 'font-size': sheet.stageName, class: `chain-name${mark}` },
    item.link.label,
  );
  if (isWeakest)
    drawPointer(
      pen,
      from + length - sheet.bar * 0.3,
      sheet.above - sheet.line,
      sheet.stageName * 0.6,
    );
}

/** Below its joint, or at the way back for the last: the score, and the name in lines under it. */
function setSeam(
  pen: Pen,
  sheet: Sheet,
  { from, length }: Place,
  item: ChainLink,
  isWeakest: boolean,
) {
  const { seamNumber, seamName, above, bar } = sheet;
  const isLast = length === 0;
  const middle = from + length / 2;
  const top = above + bar + seamName * 0.5;
  const mark = isWeakest ? ' chain-weakest' : '';
  const anchor = isLast ? 'end' : 'middle';
  pen.add(
    'text',
    {
      x: middle,
      y: top + seamNumber,
      'font-size': seamNumber,
      'text-anchor': anchor,
      class: `chain-number chain-seam${mark}`,
    },
    scoreLabel(item),
  );
  const room = Math.min(...sheet.seams) + sheet.node * 0.5;
  linesOf(item.link.label, seamName, room).forEach((text, place) => {
    pen.add(
      'text',
      {
        x: middle,
        y: top + seamNumber + seamName * (1.4 + 1.25 * place),
        'font-size': seamName,
        'text-anchor': anchor,
        class: `chain-name chain-seam${mark}`,
      },
      text,
    );
  });
  if (isWeakest && !isLast) drawPointer(pen, middle, above + bar * 0.5 + seamName, -seamName * 0.7);
}

/** A solid triangle whose point is here; it comes from above, or from below when its size is under 0. */
function drawPointer(pen: Pen, x: number, y: number, size: number) {
  pen.path(
    [['M', [x, y]], ['L', [x - size * 0.62, y - size]], ['L', [x + size * 0.62, y - size]], ['Z']],
    {
      fill: pen.hand.paint.ink,
    },
  );
}
