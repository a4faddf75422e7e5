import type { Link } from '../assessment/bank.ts';
import { drawSeam } from '../components/chain/draw-seam.ts';
import { drawStage } from '../components/chain/draw-stage.ts';
import { markup } from '../components/chain/markup.ts';
import { frame, Pen, paintOf } from '../components/chain/pen.ts';

const LENGTH = 48;
const BAR = 16;

/** A link as the chain draws it at a score, 0 to 100: a bar that fills, or a joint that closes. */
export function linkMark(link: Link, score: number): string {
  const pen = new Pen({ bar: BAR, line: 1.5, paint: paintOf({}) });
  const place = { from: 0, length: LENGTH };
  const item = { link, score, state: 'scored' } as const;
  if (link.kind === 'stage') drawStage(pen, place, BAR / 2, item);
  else drawSeam(pen, place, BAR / 2, item);
  return markup(frame('level', [LENGTH, BAR], pen.shapes, {}));
}
