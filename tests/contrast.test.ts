import { describe, expect, test } from 'vitest';
import { COLOR_PAIRS, type ColorUse, contrast, LEAST_CONTRAST } from '../src/styles/colors.ts';
import type { Theme } from '../src/styles/read-tokens.ts';
import { readSources } from './fixtures/imports.ts';
import { TOKENS, token } from './fixtures/tokens.ts';

const THEMES: readonly Theme[] = ['light', 'dark', 'print'];

test('the formula gives 21 for black on white and 4.54 for the grey that just passes', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(COLOR_PAIRS)('$front as $use on $back has its contrast', ({ use, front, back }) => {
    const ratio = contrast(token(theme, front), token(theme, back));
    expect(ratio).toBeGreaterThanOrEqual(LEAST_CONTRAST[use]);
  });
});

const isColor = (value: string) => value.startsWith('#');

test('every color of the tokens is in a pair, and every pair is of tokens', () => {
  const colors = [...TOKENS.light].filter(([, value]) => isColor(value)).map(([name]) => name);
  const paired = new Set(COLOR_PAIRS.flatMap(({ front, back }) => [front, back]));
  expect(new Set(colors)).toEqual(paired);
});

test('the style guide shows every color of the tokens', () => {
  const guide = readSources().find(({ path }) => path.endsWith('_styleguide/swatches.css'));
  const named = new Set(COLOR_PAIRS.flatMap(({ front, back }) => [front, back]));
  // Plain ink is what text has anyway, on paper and on the plate.
  for (const color of ['ink', 'on-plate']) named.delete(color);
  const missing = [...named].filter((name) => !guide?.code.includes(`var(--${name})`));
  expect(missing).toEqual([]);
});

test.each<Theme>(['dark', 'print'])('%s names no color that light does not have', (theme) => {
  const colors = [...TOKENS[theme]].filter(([, value]) => isColor(value)).map(([name]) => name);
  expect(colors.filter((name) => !TOKENS.light.has(name))).toEqual([]);
});

interface Declaration {
  readonly where: string;
  readonly property: string;
  readonly color: string;
}

const styles = readSources().filter(({ path }) => /\.(css|astro)$/.test(path));

/** Where a style sheet gives a property one of the colors. */
const declarations: readonly Declaration[] = styles.flatMap(({ path, code }) =>
  [...code.matchAll(/([\w-]+):([^:;{}]*var\(--[^;{}]*)[;}]/g)].flatMap(
    ([, property = '', value = '']) =>
      [...value.matchAll(/var\(--([\w-]+)/g)]
        .map(([, color = '']) => color)
        .filter((color) => isColor(TOKENS.light.get(color) ?? ''))
        .map((color) => ({ where: `${path}: ${property}`, property, color })),
  ),
);

/** What a color must be in some pair, for a property to have it. */
function rolesFor(property: string): readonly (ColorUse | 'back')[] {
  if (property === 'color') return ['text'];
  // A filled area lies under something, is a graphic itself, or draws lines and shades that divide.
  if (/^(background|--ground)/.test(property)) return ['back', 'graphic', 'hairline'];
  // The inside of a hollow mark, and the rim that sets a mark apart, show what lies behind.
  if (property === 'fill' || property === 'stroke') return ['graphic', 'hairline', 'text', 'back'];
  return ['graphic', 'hairline', 'text'];
}

const rolesOf = (color: string) =>
  new Set<ColorUse | 'back'>(
    COLOR_PAIRS.flatMap(({ use, front, back }) => [
      ...(front === color ? [use] : []),
      ...(back === color ? (['back'] as const) : []),
    ]),
  );

test('style sheets use each color as its pairs say', () => {
  expect(declarations.length).toBeGreaterThan(50);
  const wrong = declarations.filter(
    ({ property, color }) => !rolesFor(property).some((role) => rolesOf(color).has(role)),
  );
  expect(wrong.map(({ where, color }) => `${where}: --${color}`)).toEqual([]);
});

test('a rule with a text color and a background uses a pair of text', () => {
  const rules = styles.flatMap(({ path, code }) =>
    [...code.matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => ({ path, body })),
  );
  const both = rules.flatMap(({ path, body }) => {
    const front = /(?:^|[;\s])color:\s*var\(--([\w-]+)\)/.exec(body)?.[1];
    const back = /background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(body)?.[1];
    return front && back ? [{ path, front, back }] : [];
  });
  expect(both.length).toBeGreaterThan(3);
  const unknown = both.filter(
    (rule) =>
      !COLOR_PAIRS.some(
        ({ use, front, back }) => use === 'text' && front === rule.front && back === rule.back,
      ),
  );
  expect(unknown).toEqual([]);
});

test('colors stand in the tokens alone, and where a test holds them to the tokens', () => {
  const homes = [
    'src/styles/tokens.css',
    'src/components/palette.ts',
    'src/components/chain/mark.ts',
    'src/layouts/Page.astro',
  ];
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
