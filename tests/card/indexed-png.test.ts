import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng } from '../../src/card/indexed-png.ts';
import { PALETTE } from '../../src/components/palette.ts';

const EXACT = Object.values(PALETTE);

/** Pixels whose colors are given by place. */
function drawn(width: number, height: number, color: (place: number) => readonly number[]) {
  const places = Array.from({ length: width * height }, (_, place) => place);
  const data = Uint8Array.from(places.flatMap((place) => [...color(place), 255]));
  return { data, width, height };
}

async function readBack(png: Uint8Array): Promise<Buffer> {
  return sharp(png).ensureAlpha().raw().toBuffer();
}

test('the colors given come back exactly, in a small palette', async () => {
  const colors = EXACT.map((color) => [...Buffer.from(color.slice(1), 'hex')]);
  // The first row holds their neighbors, which would take their places.
  const near = colors.map((color) => color.map((value) => value ^ 1));
  const pixels = drawn(
    colors.length,
    4,
    (place) => [...near, ...colors][place % (2 * colors.length)] ?? [],
  );
  const png = await indexedPng(pixels, EXACT);
  const isExact = (at: number) => at % (2 * colors.length) >= colors.length;
  const back = await readBack(png);
  for (let at = 0; at < back.length / 4; at += 1)
    if (isExact(at))
      expect([...back.subarray(4 * at, 4 * at + 3)]).toEqual(colors[at % colors.length]);
  expect((await sharp(png).metadata()).isPalette).toBe(true);
});

test('colors between them come back no further than one level of 16', async () => {
  // From one color of the palette to another, as at the edge of a letter.
  const pixels = drawn(64, 3, (place) => [place % 64, 80 + (place % 64), 90 + (place % 64)]);
  const back = await readBack(await indexedPng(pixels, EXACT));
  back.forEach((value, at) => {
    expect(Math.abs(value - (pixels.data[at] ?? 0))).toBeLessThan(16);
  });
});

test('more colors than a palette holds still give an image', async () => {
  const pixels = drawn(64, 64, (place) => [place & 0xf0, (place << 4) & 0xf0, (place >> 4) & 0xf0]);
  const png = await indexedPng(pixels, EXACT);
  const { width, height } = await sharp(png).metadata();
  expect([width, height]).toEqual([64, 64]);
  expect((await readBack(png)).length).toBe(pixels.data.length);
});
