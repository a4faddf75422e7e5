import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LONGEST_NAME, parseDisplayName } from '../../src/assessment/display-name.ts';
import type { CardContent } from '../../src/card/card-content.ts';
import { FORMATS, type FormatName } from '../../src/card/formats.ts';
import { chainOf } from '../fixtures/chain.ts';
import { freshRenderer, isBlank, page, scorecard } from './cards.ts';

const asked: string[] = [];
const readData = globalThis.fetch;

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    // The layout engine carries its own code as data.
    if (address.startsWith('data:')) return readData(address);
    asked.push(address);
    throw new Error('There is no network here.');
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  expect(asked, 'addresses that drawing asked for').toEqual([]);
});

/** Every character that a name may hold, in names of the longest length. */
function namesOfEveryCharacter(): string[] {
  const letters = [...new Array(0x2000).keys()]
    .map((code) => String.fromCodePoint(code))
    .filter((character) => /\S/.test(character))
    .filter((character) => {
      const parsed = parseDisplayName(`A${character}B`);
      return parsed.ok && parsed.value === `A${character}B`;
    });
  const names: string[] = [];
  while (letters.length > 0) names.push(letters.splice(0, LONGEST_NAME).join(''));
  return names;
}

const NAMES: readonly (readonly [name: string, shown: string | null])[] = [
  ['no name', null],
  ['a short name', 'Acme'],
  ['the signs that a name may hold', "O'Neil & Sons, Ltd. 2-0"],
  ['the longest name of the widest letters', 'W'.repeat(LONGEST_NAME)],
  ['the longest name of the widest Cyrillic letters', 'Њ'.repeat(LONGEST_NAME)],
  ['the longest name in two words', `${'W'.repeat(19)} ${'W'.repeat(20)}`],
  ['the longest name of usual words', 'Internationale Kundenbetreuung Nord GmbH'],
  ['the tallest letters', 'Ạ'.repeat(LONGEST_NAME)],
  ['letters of every script', 'Łódź Ελλάς Ёлка Việt'],
];

describe.each(Object.keys(FORMATS) as FormatName[])('the %s of a scorecard', (format) => {
  const { width, height } = FORMATS[format];

  test.each(NAMES)('with %s is a PNG of its size under 100 KB', async (_, name) => {
    const { renderCard } = await freshRenderer();
    const { png, etag } = await renderCard(scorecard({ name }), format);
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const view = new DataView(png.buffer, png.byteOffset);
    expect(new TextDecoder().decode(png.subarray(12, 16))).toBe('IHDR');
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([width, height]);
    expect(png.length).toBeGreaterThan(5_000);
    expect(png.length).toBeLessThan(100_000);
    expect(etag).toMatch(/^"[\w-]{22}"$/);
  });

  test.each(NAMES)('with %s leaves its margins free', async (_, name) => {
    const { renderCard } = await freshRenderer();
    const { png } = await renderCard(
      scorecard({ name, score: '100', stageAverage: '100', band: 'Compounding' }),
      format,
    );
    expect(await isBlank(png, { width: 40 })).toBe(true);
    expect(await isBlank(png, { left: width - 40 })).toBe(true);
    expect(await isBlank(png, { height: 36 })).toBe(true);
    expect(await isBlank(png, { top: height - 30 })).toBe(true);
  });

  test('can be drawn without any score', async () => {
    const { renderCard } = await freshRenderer();
    const nothing = {
      score: '–',
      stageAverage: '–',
      band: 'Not scored',
      weakest: null,
      name: null,
    };
    const { png } = await renderCard(scorecard({ ...nothing, links: chainOf('absent') }), format);
    expect(png.length).toBeGreaterThan(5_000);
  });
});

test.each(namesOfEveryCharacter())('every letter of "%s" is at hand', async (name) => {
  const { renderCard } = await freshRenderer();
  const { png } = await renderCard(scorecard({ name }), 'card');
  expect(await isBlank(png, { left: 1160 })).toBe(true);
});

test.each([
  ['&lt Sons', '< Sons'],
  ['&amp Sons', '& Sons'],
  ['&quot Sons', '" Sons'],
  ['&#60 Sons', '< Sons'],
])('"%s" is drawn as it is written, and not as the markup of "%s"', async (name, read) => {
  const { renderCard } = await freshRenderer();
  const drawn = await renderCard(scorecard({ name }), 'card');
  const misread = await renderCard(scorecard({ name: read }), 'card');
  expect(Buffer.from(drawn.png).equals(misread.png)).toBe(false);
});

describe('equal content', () => {
  const contents: readonly CardContent[] = [
    scorecard(),
    scorecard({ name: 'Łódź' }),
    page('Privacy'),
  ];

  test.each(contents)('$kind gives equal bytes, drawn afresh', async (content) => {
    const first = await (await freshRenderer()).renderCard(content, 'card');
    const second = await (await freshRenderer()).renderCard({ ...content }, 'card');
    expect(Buffer.from(first.png).equals(second.png)).toBe(true);
    expect(first.png).not.toBe(second.png);
    expect(first.etag).toBe(second.etag);
  });

  test('is drawn once in each format', async () => {
    const { renderCard } = await freshRenderer();
    const draw = () => renderCard(scorecard(), 'card');
    const [first, second] = await Promise.all([draw(), draw()]);
    expect(first).toBe(second);
    expect(await draw()).toBe(first);
    expect((await renderCard(scorecard(), 'square')).etag).not.toBe(first?.etag);
  });

  test('other content gives another entity tag', async () => {
    const { renderCard } = await freshRenderer();
    const one = await renderCard(scorecard(), 'card');
    const other = await renderCard(scorecard({ score: '45' }), 'card');
    expect(one.etag).not.toBe(other.etag);
  });
});
