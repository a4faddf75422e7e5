import { describe, expect, test } from 'vitest';
import { readSources } from './fixtures/imports.ts';
import { type Theme, TOKENS, token } from './fixtures/tokens.ts';

const THEMES: readonly Theme[] = ['light', 'dark', 'print'];
const PAPERS = ['paper', 'paper-raised', 'stage-tint', 'seam-tint'];
const PLATE_TEXTS = ['on-plate', 'on-plate-soft'];
const TEXTS = ['ink', 'ink-soft', 'stage-text', 'seam-text'];
const GRAPHICS = ['stage', 'seam', 'line-strong', 'focus'];

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

/** Contrast ratio of two colors, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = (fronts: readonly string[], backs: readonly string[]) =>
  THEMES.flatMap((theme) =>
    fronts.flatMap((front) => backs.map((back) => ({ theme, front, back }))),
  );

test('the formula gives 21 for black on white and 4.54 for the grey that just passes', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe('text has a contrast of 4.5 to 1', () => {
  test.each([
    ...pairs(TEXTS, PAPERS),
    ...pairs(['on-stage'], ['stage']),
    ...pairs(PLATE_TEXTS, ['plate']),
  ])('$theme: $front on $back', ({ theme, front, back }) => {
    expect(contrast(token(theme, front), token(theme, back))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('graphics have a contrast of 3 to 1', () => {
  test.each(pairs(GRAPHICS, PAPERS))('$theme: $front on $back', ({ theme, front, back }) => {
    expect(contrast(token(theme, front), token(theme, back))).toBeGreaterThanOrEqual(3);
  });
});

test('every color of the tokens is checked here, or is a mere hairline', () => {
  const colors = [...TOKENS.light].filter(([, value]) => value.startsWith('#'));
  const checked = [...PAPERS, ...TEXTS, ...GRAPHICS, ...PLATE_TEXTS, 'plate', 'on-stage', 'line'];
  expect(colors.map(([name]) => name).filter((name) => !checked.includes(name))).toEqual([]);
});

test('colors stand in the tokens alone, and in the palette of images', () => {
  const homes = ['src/styles/tokens.css', 'src/card/palette.ts', 'src/layouts/Page.astro'];
  const literal = /#(?:[\da-f]{3}|[\da-f]{6})\b(?=['";\s)])|\b(?:rgb|hsl|oklch)a?\(/i;
  const strays = readSources().filter(({ path, code }) => {
    return !homes.includes(path) && literal.test(code);
  });
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test('the bars of a browser have the color of the paper', () => {
  const page = readSources().find(({ path }) => path === 'src/layouts/Page.astro');
  const colors = [...(page?.code.matchAll(/scheme: (\w+)\)" content="(#[\da-f]+)"/g) ?? [])].map(
    ([, theme, color]) => [theme, color],
  );
  expect(colors).toEqual([
    ['light', token('light', 'paper')],
    ['dark', token('dark', 'paper')],
  ]);
});
