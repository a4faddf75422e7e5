import { type ChainLink, type ChainOptions, isPointedOut, scoreLabel } from './chain.ts';
import { drawLine, type Level, lengthOf, placesOf, wayBelow } from './draw-line.ts';
import type { Place } from './draw-stage.ts';
import type { Shape } from './markup.ts';
import { frame, type Hand, Pen, paintOf } from './pen.ts';
import { linesOf, setScore, wordsKey } from './words.ts';

/** Type sizes, in units of the drawing. */
interface Type {
  readonly score: number;
  readonly name: number;
}

/** Stages speak above the line, seams below it: what dashboards show, and what lies between. */
interface Sheet extends Level, Omit<Hand, 'paint'> {
  /** Upper edge of the bars. */
  readonly above: number;
  readonly height: number;
  readonly stageType: Type;
  readonly seamType: Type;
  /** The score of the seam that is the weakest link. */
  readonly weakestScore: number;
}

const ROW: Sheet = {
  stage: 112,
  seams: [85, 85, 104, 104],
  plate: 6,
  bar: 34,
  line: 2,
  above: 68,
  depth: 122,
  height: 214,
  stageType: { score: 44, name: 16 },
  seamType: { score: 25, name: 13.5 },
  weakestScore: 36,
};

const POSTER: Sheet = {
  stage: 158,
  seams: [118, 118, 138, 138],
  plate: 8,
  bar: 48,
  line: 2.5,
  above: 104,
  depth: 156,
  height: 294,
  stageType: { score: 84, name: 19 },
  seamType: { score: 36, name: 15 },
  weakestScore: 54,
};

/** The chain with its names and scores from left to right: 832 by 214 units, for 640 pixels and more. */
export function drawRow(links: readonly ChainLink[], options: ChainOptions): Shape {
  return drawSheet('row', ROW, links, options);
}

/** The chain as an illustration, its scores set large: 1152 by 294 units, for 1000 pixels and more. */
export function drawPoster(links: readonly ChainLink[], options: ChainOptions): Shape {
  return drawSheet('poster', POSTER, links, options);
}

/** Where no link has a score, the names stand at the top, and nothing is left free for figures. */
function fitted(sheet: Sheet, links: readonly ChainLink[]): Sheet {
  if (links.some(({ score }) => score !== null)) return sheet;
  const above = sheet.stageType.name * 4;
  return { ...sheet, above, height: sheet.height - (sheet.above - above) };
}

function drawSheet(
  size: string,
  full: Sheet,
  links: readonly ChainLink[],
  options: ChainOptions,
): Shape {
  const sheet = fitted(full, links);
  const { above, bar, line, height } = sheet;
  const pen = new Pen({ bar, line, paint: paintOf(options) });
  const across = above + bar / 2;
  const places = placesOf(sheet);
  const width = lengthOf(sheet);
  drawLine(pen, sheet, across, wayBelow(pen, sheet, across, links), links);
  links.forEach((item, index) => {
    const isWeakest = isPointedOut(item, options.weakest);
    const place = places[index];
    pen.again(sheet, wordsKey(item, index, isWeakest), () => {
      if (item.link.kind === 'stage' && place) setStage(pen, sheet, place, item, isWeakest);
      else if (place) {
        setSeam(pen, sheet, place, item, isWeakest);
        if (isWeakest) pen.pointer([place.from + place.length / 2, above + bar + 2], -bar * 0.24);
      } else {
        // The way back is named below the stage that it leaves, and pointed at beside its name.
        const from = width - sheet.stage;
        setSeam(pen, sheet, { from, length: sheet.stage - bar / 2 }, item, isWeakest);
        if (isWeakest) pen.pointer([from, across + sheet.depth - bar * 0.2], bar * 0.24);
      }
    });
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
  const { score, name } = sheet.stageType;
  const base = sheet.above - name * 0.75;
  const mark = isWeakest ? ' chain-weakest' : '';
  setScore(pen, scoreLabel(item), { x: from, y: base - name * 1.4, size: score, mark, isWeakest });
  pen.add(
    'text',
    { x: from, y: base, 'font-size': name, class: `chain-name${mark}` },
    item.link.label,
  );
  if (isWeakest)
    pen.pointer([from + length - sheet.bar * 0.25, sheet.above - sheet.line], sheet.bar * 0.24);
}

/** Hanging below its joint: the score, and the name in lines under it. */
function setSeam(
  pen: Pen,
  sheet: Sheet,
  { from, length }: Place,
  item: ChainLink,
  isWeakest: boolean,
) {
  const { name } = sheet.seamType;
  const size = isWeakest ? sheet.weakestScore : sheet.seamType.score;
  const mark = ` chain-seam${isWeakest ? ' chain-weakest' : ''}`;
  const base = sheet.above + sheet.bar * 1.36 + size * 0.66;
  setScore(pen, scoreLabel(item), { x: from, y: base, size, mark, isWeakest });
  linesOf(item.link.label, name, length).forEach((text, place) => {
    const y = base + name * (1.4 + 1.24 * place);
    pen.add('text', { x: from, y, 'font-size': name, class: `chain-name${mark}` }, text);
  });
}
