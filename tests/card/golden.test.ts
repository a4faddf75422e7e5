import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CardContent } from '../../src/card/card-content.ts';
import { FORMATS, type FormatName } from '../../src/card/formats.ts';
import { renderCard } from '../../src/card/render.ts';
import { chainOf } from '../fixtures/chain.ts';
import { differenceFrom, expectGolden, MOST_WRONG, sizeLine } from '../golden-image.ts';
import { page, scorecard } from './cards.ts';

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

const golden = (name: string) => ({
  path: join(import.meta.dirname, 'golden', `${name}.png`),
  shrunk: 3,
});

const sizes: string[] = [];
afterAll(() => console.log(['Sizes of images, in bytes:', ...sizes].join('\n')));

test.each(drawings)('the image "%s" looks as it did, and is light', async (name, card, format) => {
  const { png } = await renderCard(card, format);
  sizes.push(await sizeLine(name, png));
  expect(png.length).toBeLessThanOrEqual(HEAVIEST);
  await expectGolden(name, golden(name), png);
});

test.each(formats)('the tolerance tells one score from another in the %s', async (format) => {
  for (const change of [{ score: '45' }, { stageAverage: '77' }, { name: 'O Neil & Sons, Ltd.' }]) {
    const { png } = await renderCard({ ...leaks, ...change }, format);
    const { share } = await differenceFrom(golden(`${format}-leaks`), png);
    expect(share, JSON.stringify(change)).toBeGreaterThan(MOST_WRONG);
  }
});
