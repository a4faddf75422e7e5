/**
 * The chain at its smallest, 16 to 32 pixels: two stages and a joint that has come apart. Drawn on
 * a grid of 32 units whose edges fall between pixels at 16.
 */
export const MARK = {
  stages: 'M0 4h8v24H0zM24 4h8v24H24z',
  joint:
    'M8 6C8.4 9.6 9.4 12 12 12C13.6 12 14 13 14 15V22H11V18C11 16 10.5 16 10 16C9 16 8.4 18 8 21Z' +
    'M24 6C23.6 9.6 22.6 12 20 12C18.4 12 18 13 18 15V22H21V18C21 16 21.5 16 22 16C23 16 23.6 18 24 21Z',
} as const;

/** Those of `src/styles/tokens.css`, for files that stand alone. A test holds them together. */
export const MARK_COLORS = {
  light: { stage: '#0d5c63', seam: '#d2401c', paper: '#fbfaf6' },
  dark: { stage: '#57b3b1', seam: '#ff7350', paper: '#14171a' },
} as const;

const shapes = (stage: string, seam: string) =>
  `<path ${stage} d="${MARK.stages}"/><path ${seam} d="${MARK.joint}"/>`;
const SVG = 'xmlns="http://www.w3.org/2000/svg"';

/** The icon of a browser's tab: no ground of its own, and colors for a light and a dark one. */
export function faviconSvg(): string {
  const { light, dark } = MARK_COLORS;
  const rules = ({ stage, seam }: { stage: string; seam: string }) =>
    `.s{fill:${stage}}.j{fill:${seam}}`;
  const style = `${rules(light)}@media(prefers-color-scheme:dark){${rules(dark)}}`;
  return `<svg ${SVG} viewBox="0 0 32 32"><style>${style}</style>${shapes('class="s"', 'class="j"')}</svg>`;
}

/** The mark in the middle of a square of paper; both sizes in pixels, the mark's a multiple of 8. */
export function iconSvg(pixels: number, mark: number): string {
  const { stage, seam, paper } = MARK_COLORS.light;
  const units = (pixels * 32) / mark;
  const corner = (32 - units) / 2;
  const ground = `<path fill="${paper}" d="M${corner} ${corner}h${units}v${units}h${-units}z"/>`;
  const box = `${corner} ${corner} ${units} ${units}`;
  return `<svg ${SVG} width="${pixels}" height="${pixels}" viewBox="${box}">${ground}${shapes(`fill="${stage}"`, `fill="${seam}"`)}</svg>`;
}
