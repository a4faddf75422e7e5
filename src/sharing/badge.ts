import { MARK, MARK_COLORS } from '../components/chain/mark.ts';
import { markup, type Shape, shape } from '../components/chain/markup.ts';
import { PALETTE } from '../components/palette.ts';
import type { BadgeWords } from './badge-words.ts';
import { type Face, setLine } from './letters.ts';

/** All lengths in pixels. */
const HEIGHT = 20;
const BASELINE = 14;
const PADDING = 7;
const GAP = 5;
const MARK_SIZE = 12;
const SIZES = { sans: 11, italic: 14 } as const satisfies Record<Face, number>;

const TONES = {
  holds: PALETTE.stageText,
  leaks: PALETTE.seamText,
  unscored: PALETTE.inkSoft,
  plain: PALETTE.ink,
} as const satisfies Record<BadgeWords['tone'], string>;

/**
 * The badge as an SVG of its own, 20 pixels high: the label on ink, and on paper what is said. Letters
 * are paths, so that it needs no font. `label` is printable ASCII.
 */
export function badgeSvg(label: string, { score, said, tone, age, spoken }: BadgeWords): string {
  // What was judged long ago is not judged in color any more.
  const color = age === null ? TONES[tone] : PALETTE.inkSoft;
  const name = setLine(label, 'sans', SIZES.sans);
  const from = PADDING + MARK_SIZE + GAP;
  const plate = Math.round(from + name.width + PADDING);
  const right = lineUp(plate + PADDING, [
    ...(score === null ? [] : [[score, 'sans', color] as const]),
    [said, tone === 'plain' ? 'sans' : 'italic', color],
    ...(age === null ? [] : [[age, 'sans', PALETTE.ink] as const]),
  ]);
  const width = Math.ceil(right.end + PADDING);
  const badge = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: HEIGHT,
      viewBox: `0 0 ${width} ${HEIGHT}`,
      role: 'img',
      'aria-label': spoken,
    },
    [
      shape('title', {}, spoken),
      ...ground(width, plate),
      mark(),
      name.at(from, BASELINE, PALETTE.paper),
      ...right.shapes,
    ],
  );
  return markup(badge);
}

/** Paper, ink up to where the label ends, and a line around both, which shows on dark pages. */
function ground(width: number, plate: number): Shape[] {
  const whole = { x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1, rx: 2.5 };
  return [
    shape('rect', { ...whole, fill: PALETTE.paper }),
    shape('path', {
      fill: PALETTE.ink,
      d: `M3 0H${plate}v${HEIGHT}H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z`,
    }),
    shape('rect', { ...whole, fill: 'none', stroke: PALETTE.lineStrong }),
  ];
}

function mark(): Shape {
  const { stage, seam } = MARK_COLORS.dark;
  const place = `translate(${PADDING} ${(HEIGHT - MARK_SIZE) / 2})scale(${MARK_SIZE / 32})`;
  return shape('g', { transform: place }, [
    shape('path', { fill: stage, d: MARK.stages }),
    shape('path', { fill: seam, d: MARK.joint }),
  ]);
}

type Piece = readonly [text: string, face: Face, color: string];

/** Pieces of text one after the other, and where the last one ends. */
function lineUp(from: number, pieces: readonly Piece[]): { shapes: Shape[]; end: number } {
  let end = from - GAP;
  const shapes = pieces.map(([text, face, color]) => {
    const line = setLine(text, face, SIZES[face]);
    const start = end + GAP;
    end = start + line.width;
    return line.at(start, BASELINE, color);
  });
  return { shapes, end };
}
