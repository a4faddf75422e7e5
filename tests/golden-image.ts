import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp, { type Sharp } from 'sharp';
import { expect } from 'vitest';

/** `npm run goldens` draws the images anew that tests compare with. */
const isRenewing = import.meta.env.MODE === 'renew';
const root = join(import.meta.dirname, '..');

/** How far a pixel may be off, of 1, and which part of them: machines smooth edges a little differently. */
const THRESHOLD = 0.12;
export const MOST_WRONG = 0.0005;

/** An image as it was drawn when it was last looked at. */
export interface Golden {
  readonly path: string;
  /** How much smaller than what is drawn it is kept: what matters of a large image shows at a third. */
  readonly shrunk: number;
}

const pixels = (image: Sharp) => image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });

async function shrink(png: Uint8Array, { shrunk }: Golden) {
  const { width } = await sharp(png).metadata();
  return pixels(sharp(png).resize(Math.round(width / shrunk)));
}

/** Which part of the pixels differs from the golden image, and where. */
export async function differenceFrom(golden: Golden, png: Uint8Array) {
  const [drawn, kept] = await Promise.all([
    shrink(png, golden),
    pixels(sharp(readFileSync(golden.path))),
  ]);
  const { width, height } = drawn.info;
  expect([kept.info.width, kept.info.height]).toEqual([width, height]);
  const seen = Buffer.alloc(drawn.data.length);
  const options = { threshold: THRESHOLD };
  const wrong = pixelmatch(drawn.data, kept.data, seen, width, height, options);
  return { share: wrong / (width * height), seen: sharp(seen, { raw: drawn.info }) };
}

async function renew(golden: Golden, png: Uint8Array): Promise<void> {
  const { data, info } = await shrink(png, golden);
  const small = sharp(data, { raw: info }).png({ palette: true, colours: 48, dither: 0 });
  mkdirSync(dirname(golden.path), { recursive: true });
  writeFileSync(golden.path, await small.toBuffer());
}

/** Asserts that the image looks as it did, and draws where it does not. `name` names that drawing. */
export async function expectGolden(name: string, golden: Golden, png: Uint8Array): Promise<void> {
  if (isRenewing) await renew(golden, png);
  const { share, seen } = await differenceFrom(golden, png);
  if (share <= MOST_WRONG) return;
  const path = join(root, '.cache', `${name}-difference.png`);
  await seen.png().toFile(path);
  const part = `${(share * 100).toFixed(2)} % of its pixels differ`;
  throw new Error(`${part}, see ${path}. If they should, run "npm run goldens".`);
}

/** A line for the list of sizes that golden tests print: bytes, pixels, name. */
export async function sizeLine(name: string, png: Uint8Array): Promise<string> {
  const { width, height } = await sharp(png).metadata();
  return `${String(png.length).padStart(8)}  ${width} x ${height}  ${name}`;
}
