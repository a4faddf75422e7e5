import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp, { type Sharp } from 'sharp';
import { afterAll, expect, test } from 'vitest';
import type { CardContent } from '../../src/card/card-content.ts';
import { FORMATS, type FormatName } from '../../src/card/formats.ts';
import { renderCard } from '../../src/card/render.ts';
import { chainOf } from '../fixtures/chain.ts';
import { page, scorecard } from './cards.ts';

/** `npm run goldens` draws the images anew that these tests compare with. */
const isRenewing = import.meta.env.MODE === 'renew';
const root = join(import.meta.dirname, '..', '..');

/** How far a pixel may be off, of 1, and which part of them: machines smooth edges a little differently. */
const THRESHOLD = 0.12;
const MOST_WRONG = 0.0005;
/** Bytes of an image: chat services load it over any network. */
const HEAVIEST = 100_000;

const leaks = scorecard({ name: "O'Neil & Sons, Ltd." });
const CASES: Readonly<Record<string, CardContent>> = {
  leaks,
  nameless: scorecard({ name: null }),
  holds: scorecard({
    name: 'Internationale Kundenbetreuung Nord GmbH',
    score: '100',
    stageAverage: '100',
    band: 'Compounding',
    tone: 'holds',
    weakest: null,
    links: chainOf(100),
  }),
  unscored: scorecard({
    name: 'Łódź Ελλάς Ёлка',
    score: '–',
    stageAverage: '–',
    band: 'Not scored',
    tone: 'unscored',
    weakest: null,
    remark: 'No link has a score',
    links: chainOf('absent'),
  }),
};

const formats = Object.keys(FORMATS) as FormatName[];
const drawings: readonly (readonly [name: string, content: CardContent, format: FormatName])[] = [
  ...formats.flatMap((format) =>
    Object.entries(CASES).map(([name, card]) => [`${format}-${name}`, card, format] as const),
  ),
  ['page', page('Acquisition: where the customer conversation starts'), 'card'],
];

const goldenPath = (name: string) => join(import.meta.dirname, 'golden', `${name}.png`);

const pixels = (image: Sharp) => image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });

/** At a third of its width, which shows all that matters at a tenth of the weight. */
async function smaller(png: Uint8Array) {
  const { width } = await sharp(png).metadata();
  return pixels(sharp(png).resize(Math.round(width / 3)));
}

/** Which part of the pixels differs from the golden image, and where. */
async function compare(name: string, png: Uint8Array) {
  const [drawn, golden] = await Promise.all([
    smaller(png),
    pixels(sharp(readFileSync(goldenPath(name)))),
  ]);
  const { width, height } = drawn.info;
  expect([golden.info.width, golden.info.height]).toEqual([width, height]);
  const seen = Buffer.alloc(drawn.data.length);
  const options = { threshold: THRESHOLD };
  const wrong = pixelmatch(drawn.data, golden.data, seen, width, height, options);
  return { share: wrong / (width * height), seen: sharp(seen, { raw: drawn.info }) };
}

async function renew(name: string, png: Uint8Array): Promise<void> {
  const { data, info } = await smaller(png);
  const small = sharp(data, { raw: info }).png({ palette: true, colours: 48, dither: 0 });
  mkdirSync(join(goldenPath(name), '..'), { recursive: true });
  writeFileSync(goldenPath(name), await small.toBuffer());
}

const sizes: string[] = [];
afterAll(() => console.log(['Sizes of images, in bytes:', ...sizes].join('\n')));

test.each(drawings)('the image "%s" looks as it did, and is light', async (name, card, format) => {
  const { png } = await renderCard(card, format);
  const { width, height } = FORMATS[format];
  sizes.push(`${String(png.length).padStart(8)}  ${width} x ${height}  ${name}`);
  expect(png.length).toBeLessThanOrEqual(HEAVIEST);
  if (isRenewing) await renew(name, png);
  const { share, seen } = await compare(name, png);
  if (share <= MOST_WRONG) return;
  const path = join(root, '.cache', `${name}-difference.png`);
  await seen.png().toFile(path);
  const part = `${(share * 100).toFixed(2)} % of its pixels differ`;
  throw new Error(`${part}, see ${path}. If they should, run "npm run goldens".`);
});

test.each(formats)('the tolerance tells one score from another in the %s', async (format) => {
  for (const change of [{ score: '45' }, { stageAverage: '77' }, { name: 'O Neil & Sons, Ltd.' }]) {
    const { png } = await renderCard({ ...leaks, ...change }, format);
    const { share } = await compare(`${format}-leaks`, png);
    expect(share, JSON.stringify(change)).toBeGreaterThan(MOST_WRONG);
  }
});
