/** What a color is drawn as: text, a graphic that carries meaning, or a line that only divides. */
export type ColorUse = 'text' | 'graphic' | 'hairline';

/** The contrast that each use must have to what it lies on (WCAG 2.2, 1.4.3 and 1.4.11). */
export const LEAST_CONTRAST = { text: 4.5, graphic: 3, hairline: 1 } as const satisfies Record<
  ColorUse,
  number
>;

interface ColorRole {
  readonly use: ColorUse;
  readonly fronts: readonly string[];
  readonly backs: readonly string[];
}

const PAPERS = ['paper', 'paper-raised', 'stage-tint', 'seam-tint'];

/** Which color may lie on which. Pages use no other pair, and every theme has the contrast. */
const ROLES: readonly ColorRole[] = [
  { use: 'text', fronts: ['ink', 'ink-soft', 'stage-text', 'seam-text'], backs: PAPERS },
  { use: 'text', fronts: ['on-stage'], backs: ['stage'] },
  { use: 'text', fronts: ['on-plate', 'on-plate-soft'], backs: ['plate'] },
  {
    use: 'graphic',
    fronts: ['ink', 'ink-soft', 'stage', 'seam', 'line-strong', 'focus'],
    backs: PAPERS,
  },
  { use: 'graphic', fronts: ['on-stage'], backs: ['stage'] },
  { use: 'graphic', fronts: ['on-plate', 'on-plate-soft'], backs: ['plate'] },
  { use: 'hairline', fronts: ['line'], backs: PAPERS },
];

/** Two colors, by the names of their custom properties, and what the first is drawn as. */
export interface ColorPair {
  readonly use: ColorUse;
  readonly front: string;
  readonly back: string;
}

export const COLOR_PAIRS: readonly ColorPair[] = ROLES.flatMap(({ use, fronts, backs }) =>
  fronts.flatMap((front) => backs.map((back) => ({ use, front, back }))),
);

/** Relative luminance of a color like #0d5c63 or #fff (WCAG 2.2, definition of relative luminance). */
function luminance(color: string): number {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  const parts = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1);
  if (parts === undefined) throw new Error(`"${color}" is no color of hexadecimal digits.`);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colors in hexadecimal digits, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
