import type { Link } from '../assessment/bank.ts';
import { drawSeam } from '../components/chain/draw-seam.ts';
import { drawStage } from '../components/chain/draw-stage.ts';
import { markup } from '../components/chain/markup.ts';
import { frame, Pen, paintOf } from '../components/chain/pen.ts';

const LENGTH = 48;
const BAR = 16;

/** A link of the chain as it is drawn at a level, 0 to 4: a bar that fills, or a joint that closes. */
export function levelMark(link: Link, level: number): string {
  const pen = new Pen({ bar: BAR, line: 1.5, paint: paintOf({}) });
  const place = { from: 0, length: LENGTH };
  const item = { link, score: level * 25, state: 'scored' } as const;
  if (link.kind === 'stage') drawStage(pen, place, BAR / 2, item);
  else drawSeam(pen, place, BAR / 2, item);
  return markup(frame('level', [LENGTH, BAR], pen.shapes, {}));
}
