import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { faviconIco, ICON_NAMES, ICONS, iconPng } from '../../src/components/chain/icon-files.ts';
import { faviconSvg, MARK_COLORS } from '../../src/components/chain/mark.ts';
import { token } from '../fixtures/tokens.ts';

const THEMES = ['light', 'dark'] as const;

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(Object.entries(MARK_COLORS[theme]))(
    'the %s of the mark is that of the pages',
    (name, color) => {
      expect(color).toBe(token(theme, name));
    },
  );
});

test('the icon of a tab is the mark', () => {
  expect(readFileSync('public/favicon.svg', 'utf8').trim()).toBe(faviconSvg());
});

test.each(ICON_NAMES)('%s is a square of its size, on paper to its edges', async (name) => {
  const image = sharp(await iconPng(name));
  const { pixels } = ICONS[name];
  expect(await image.metadata()).toMatchObject({ format: 'png', width: pixels, height: pixels });
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const paper = Buffer.from(MARK_COLORS.light.paper.slice(1), 'hex');
  for (const corner of [0, pixels - 1, pixels * (pixels - 1), pixels * pixels - 1]) {
    const at = corner * info.channels;
    expect(data.subarray(at, at + 3)).toEqual(paper);
  }
});

test('the middle four fifths of a maskable icon hold all of the mark', () => {
  // The mark is as wide as high: its diagonal must fit the circle that any mask leaves.
  expect((ICONS['icon-maskable-512'].mark / 512) * Math.SQRT2).toBeLessThanOrEqual(0.8);
});

test('favicon.ico holds one image of 32 pixels', async () => {
  const ico = Buffer.from(await faviconIco());
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
  const png = ico.subarray(ico.readUInt32LE(18));
  expect(png.length).toBe(ico.readUInt32LE(14));
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 32, height: 32 });
});

test('at 16 pixels the joint is open: its ends hang down, and nothing is between them', async () => {
  const data = await sharp(Buffer.from(faviconSvg())).resize(16).raw().toBuffer();
  const alphas = (x: number) => Array.from({ length: 16 }, (_, y) => data[(y * 16 + x) * 4 + 3]);
  for (const gap of [7, 8]) expect(new Set(alphas(gap))).toEqual(new Set([0]));
  for (const end of [6, 9])
    expect(Math.min(...alphas(end).slice(7, 11).map(Number))).toBeGreaterThan(240);
  for (const bar of [0, 3, 12, 15]) {
    expect(alphas(bar).map(Boolean)).toEqual([...'0011111111111100'].map((on) => on === '1'));
  }
});
