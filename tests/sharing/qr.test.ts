import { load } from 'cheerio';
import sharp from 'sharp';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrSvg } from '../../src/sharing/qr.ts';

const ADDRESS = 'https://audit.example/scorecard/AEFH6BBSloRENDTIukKCxtrKQExApt7c5g';
const QUIET = 4;

test('every module of the code is drawn where it belongs, with paper around them', async () => {
  const { data, size } = encode(ADDRESS, { ecc: 'M', border: 0 });
  const side = size + 2 * QUIET;
  const drawn = sharp(Buffer.from(qrSvg(ADDRESS))).resize(side * 3, side * 3, {
    kernel: 'nearest',
  });
  const pixels = await drawn.greyscale().raw().toBuffer({ resolveWithObject: true });
  const isDark = (x: number, y: number) => {
    const at = ((y * 3 + 1) * pixels.info.width + x * 3 + 1) * pixels.info.channels;
    return (pixels.data[at] ?? 0) < 128;
  };
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      expect(isDark(x, y), `module ${x}, ${y}`).toBe(data[y - QUIET]?.[x - QUIET] ?? false);
    }
  }
});

test('the drawing says in words where it leads, and is light', () => {
  const $ = load(qrSvg(ADDRESS), { xml: true });
  expect($('svg').attr('role')).toBe('img');
  expect($('svg').attr('aria-label')).toBe(`QR code of ${ADDRESS}`);
  expect($('*').length).toBe(3);
  expect(qrSvg(ADDRESS).length).toBeLessThan(8_000);
});

test('addresses with parameters fit, too', () => {
  const tagged = `${ADDRESS}?utm_source=qr&utm_medium=social&utm_campaign=scorecard`;
  expect(load(qrSvg(tagged), { xml: true })('svg').attr('aria-label')).toContain(tagged);
});
