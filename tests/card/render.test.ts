import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import { LONGEST_NAME, parseDisplayName } from '../../src/assessment/display-name.ts';
import type { CardContent, PageCard, ScorecardCard } from '../../src/card/card-content.ts';
import { PALETTE } from '../../src/card/palette.ts';
import { chainOf } from '../fixtures/chain.ts';

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

/** The renderer without anything in its memory. */
async function freshRenderer(): Promise<typeof import('../../src/card/render.ts')> {
  vi.resetModules();
  return import('../../src/card/render.ts');
}

const scorecard = (given: Partial<ScorecardCard> = {}): ScorecardCard => ({
  kind: 'scorecard',
  links: chainOf(60, { 'sales-to-success': 8, support: 'absent', expansion: 'unanswered' }),
  score: '44',
  band: 'Patchy',
  weakest: { id: 'sales-to-success', label: 'Sales to customer success', score: '8' },
  name: 'Acme',
  month: 'September 2026',
  site: 'Customer Conversation Audit',
  ...given,
});

const page = (title: string): PageCard => ({
  kind: 'page',
  kicker: 'The playbook',
  title,
  site: 'Customer Conversation Audit',
  links: chainOf(100),
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

/** Whether a strip of the image, from top to bottom, shows nothing but the paper. */
async function isBlank(png: Uint8Array, left: number, width: number): Promise<boolean> {
  const strip = sharp(png).extract({ left, top: 0, width, height: 630 }).removeAlpha();
  const pixels = await strip.raw().toBuffer();
  const paper = Buffer.from(PALETTE.paper.slice(1), 'hex');
  return pixels.every((value, index) => value === paper[index % 3]);
}

const NAMES: readonly (readonly [name: string, shown: string | null])[] = [
  ['no name', null],
  ['a short name', 'Acme'],
  ['the signs that a name may hold', "O'Neil & Sons, Ltd. 2-0"],
  ['the longest name of the widest letters', 'W'.repeat(LONGEST_NAME)],
  ['the longest name in two words', `${'W'.repeat(19)} ${'W'.repeat(20)}`],
  ['the longest name of usual words', 'Internationale Kundenbetreuung Nord GmbH'],
  ['the tallest letters', 'Ạ'.repeat(LONGEST_NAME)],
  ['letters of every script', 'Łódź Ελλάς Ёлка Việt'],
];

describe('the image of a scorecard', () => {
  test.each(NAMES)('with %s is a PNG of 1200 by 630 under 100 KB', async (_, name) => {
    const { renderCard } = await freshRenderer();
    const { png, etag } = await renderCard(scorecard({ name }));
    expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const view = new DataView(png.buffer, png.byteOffset);
    expect(new TextDecoder().decode(png.subarray(12, 16))).toBe('IHDR');
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
    expect(png.length).toBeGreaterThan(10_000);
    expect(png.length).toBeLessThan(100_000);
    expect(etag).toMatch(/^"[\w-]{22}"$/);
  });

  test.each(NAMES)('with %s leaves its margins free', async (_, name) => {
    const { renderCard } = await freshRenderer();
    const widest = scorecard({ name, score: '100', band: 'Compounding' });
    const { png } = await renderCard(widest);
    expect(await isBlank(png, 0, 40)).toBe(true);
    expect(await isBlank(png, 1160, 40)).toBe(true);
  });

  test.each(namesOfEveryCharacter())('has every letter of "%s" at hand', async (name) => {
    const { renderCard } = await freshRenderer();
    const { png } = await renderCard(scorecard({ name }));
    expect(png.length).toBeLessThan(100_000);
  });

  test('can be drawn without any score', async () => {
    const { renderCard } = await freshRenderer();
    const nothing = { score: '–', band: 'Not scored', weakest: null, name: null };
    const { png } = await renderCard(scorecard({ ...nothing, links: chainOf('absent') }));
    expect(png.length).toBeGreaterThan(10_000);
  });

  test.each(LINK_IDS)('can point out %s', async (id) => {
    const { renderCard } = await freshRenderer();
    const links = chainOf(70, { [id]: 0 });
    const label = links.find(({ link }) => link.id === id)?.link.label ?? '';
    const { png } = await renderCard(scorecard({ links, weakest: { id, label, score: '0' } }));
    expect(await isBlank(png, 1160, 40)).toBe(true);
  });
});

describe('the image of a page', () => {
  test.each([
    'Privacy',
    'Acquisition: where the customer conversation starts',
    'Find the handoff where your revenue leaks: nine links to read',
  ])('titled "%s" fits', async (title) => {
    const { renderCard } = await freshRenderer();
    const { png } = await renderCard(page(title));
    expect(await isBlank(png, 1160, 40)).toBe(true);
    expect(png.length).toBeLessThan(100_000);
  });
});

describe('equal content', () => {
  const contents: readonly CardContent[] = [
    scorecard(),
    scorecard({ name: 'Łódź' }),
    page('Privacy'),
  ];

  test.each(contents)('$kind gives equal bytes, drawn afresh', async (content) => {
    const first = await (await freshRenderer()).renderCard(content);
    const second = await (await freshRenderer()).renderCard({ ...content });
    expect(Buffer.from(first.png).equals(second.png)).toBe(true);
    expect(first.png).not.toBe(second.png);
    expect(first.etag).toBe(second.etag);
  });

  test('is drawn once', async () => {
    const { renderCard } = await freshRenderer();
    const [first, second] = await Promise.all([renderCard(scorecard()), renderCard(scorecard())]);
    expect(first).toBe(second);
    expect(await renderCard(scorecard())).toBe(first);
  });

  test('other content gives another entity tag', async () => {
    const { renderCard } = await freshRenderer();
    const one = await renderCard(scorecard());
    const other = await renderCard(scorecard({ score: '45' }));
    expect(one.etag).not.toBe(other.etag);
  });
});
