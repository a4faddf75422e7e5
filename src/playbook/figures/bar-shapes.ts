import { markup, type Shape, shape } from '../../components/chain/markup.ts';
import type { Kind } from './figure-data.ts';

const HEIGHT = 22;
const JOINT = { top: 6, bottom: 16 };
const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** What a bar is drawn with. Each kind has a form of its own, as in the chain. */
const FORMS: Readonly<Record<Kind, (share: number) => readonly Shape[]>> = {
  stage: (share) => [shape('rect', { class: 'stage', width: percent(share), height: HEIGHT })],
  // A joint: thinner, with the foot by which it holds on.
  seam: (share) => [
    shape('rect', {
      class: 'seam',
      y: JOINT.top,
      width: percent(share),
      height: JOINT.bottom - JOINT.top,
    }),
    shape('path', { class: 'seam', d: 'M0 2C1.5 5 4 6 9 6V16C4 16 1.5 17 0 20Z' }),
  ],
  quiet: (share) => [
    shape('rect', {
      class: 'quiet',
      x: 0.75,
      y: 0.75,
      width: percent(share),
      height: HEIGHT - 1.5,
    }),
  ],
};

const row = (shapes: readonly Shape[]) =>
  markup(shape('svg', { class: 'bar', height: HEIGHT, 'aria-hidden': 'true' }, shapes));

/** A bar as markup, as long as this share, 0 to 1, of the room it has. */
export function drawBar(share: number, kind: Kind): string {
  return row(share === 0 ? [] : FORMS[kind](share));
}

/** What is left of a flow, and a thin line for what went between the step before and this one. */
export function drawRest(share: number, before: number): string {
  const kept = share === 0 ? [] : FORMS.stage(share);
  if (before <= share) return row(kept);
  const middle = HEIGHT / 2;
  const lost = shape('line', {
    class: 'lost',
    x1: percent(share),
    x2: percent(before),
    y1: middle,
    y2: middle,
  });
  const end = { class: 'lost', x1: percent(before), x2: percent(before) };
  return row([...kept, lost, shape('line', { ...end, y1: middle - 1, y2: HEIGHT })]);
}
