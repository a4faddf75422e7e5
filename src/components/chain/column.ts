import { type ChainLink, type ChainOptions, isPointedOut, scoreLabel } from './chain.ts';
import { drawLine, type Lengths, lengthOf, placesOf } from './draw-line.ts';
import type { Way } from './draw-loop.ts';
import type { Shape } from './markup.ts';
import { frame, Pen, paintOf } from './pen.ts';
import { wordsKey } from './words.ts';

const WIDTH = 342;
const BAR = 28;
/** From the left edge to the middle of the chain, and to the way back. */
const ACROSS = 42;
const BACK = 8;
/** Below the last stage, where the way back is named. */
const BELOW = 32;
const NAME = 70;
const LENGTHS: Lengths = { stage: 58, seams: [48, 48, 52, 52], plate: 4 };

/** The chain from top to bottom, each link with its name and score beside it: 342 units wide. */
export function drawColumn(links: readonly ChainLink[], options: ChainOptions): Shape {
  const pen = new Pen({ bar: BAR, line: 2, paint: paintOf(options) }, true);
  const places = placesOf(LENGTHS);
  const end = lengthOf(LENGTHS);
  const way: Way = [
    [end, ACROSS],
    [end + BELOW, ACROSS],
    [end + BELOW, BACK],
    [BAR / 2, BACK],
    [BAR / 2, ACROSS - BAR / 2],
  ];
  drawLine(pen, LENGTHS, ACROSS, way, links);
  links.forEach((item, index) => {
    const isWeakest = isPointedOut(item, options.weakest);
    const place = places[index] ?? { from: end + BELOW - 15, length: 30 };
    const y = place.from + place.length / 2;
    pen.again(LENGTHS, wordsKey(item, index, isWeakest), () => setWords(pen, y, item, isWeakest));
  });
  return frame('column', [WIDTH, end + BELOW + 25], pen.shapes, options);
}

/** Beside its place in the chain: the name of a link, and its score at the right edge. */
function setWords(pen: Pen, y: number, item: ChainLink, isWeakest: boolean) {
  const isStage = item.link.kind === 'stage';
  const mark = `${isStage ? '' : ' chain-seam'}${isWeakest ? ' chain-weakest' : ''}`;
  const isNone = item.score === null;
  const size = isNone ? 18 : isStage ? 38 : isWeakest ? 34 : 25;
  const name = { x: NAME, y: y + 5.5, 'font-size': 16, class: `chain-name${mark}` };
  pen.add('text', name, item.link.label);
  const number = { x: WIDTH, y: y + size * 0.32, 'font-size': size, 'text-anchor': 'end' };
  pen.add(
    'text',
    { ...number, class: `chain-number${mark}${isNone ? ' chain-none' : ''}` },
    scoreLabel(item),
  );
  if (!isWeakest) return;
  pen.add('text', { x: NAME, y: y + 22, 'font-size': 15, class: 'chain-note' }, 'weakest link');
  pen.add('path', { d: `M${NAME - 13} ${y}l9 -6v12z`, fill: pen.hand.paint.ink });
}
