import { describe, expect, test } from 'vitest';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import { BANDS } from '../../src/assessment/score.ts';
import { FORMATS, type FormatName } from '../../src/card/formats.ts';
import { renderCard } from '../../src/card/render.ts';
import { PALETTE } from '../../src/components/palette.ts';
import { chainOf } from '../fixtures/chain.ts';
import { firstOf, isBlank, page, scorecard } from './cards.ts';

const NAMES = Object.keys(FORMATS) as FormatName[];

test.each(NAMES)('no type of the %s is too small for a phone', (name) => {
  const { width, text, leastName, weakest, deck } = FORMATS[name];
  // An image of 1200 pixels is 360 wide in a feed on a phone.
  for (const size of [text, leastName, weakest, deck])
    expect((size / width) * 1200).toBeGreaterThanOrEqual(24);
});

/** Where both numbers of a scorecard lie. */
const FIGURES = {
  card: { top: 150, height: 265 },
  square: { top: 200, height: 320 },
  story: { top: 480, height: 420 },
} as const satisfies Record<FormatName, object>;

describe.each(NAMES)('the %s of a scorecard', (name) => {
  const { margin, rail, width } = FORMATS[name];
  const figures = FIGURES[name];

  test.each([...'0123456789'])('sets a number that begins with %s flush', async (figure) => {
    const card = scorecard({ score: `${figure}0`, stageAverage: `${figure}0`, name: null });
    const { png } = await renderCard(card, name);
    const lived = { ...figures, left: margin + rail - 20, width: 200 };
    const shown = { ...figures, left: margin - 20, width: 200 };
    expect(Math.abs((await firstOf(png, PALETTE.ink, lived)) - 20)).toBeLessThanOrEqual(3);
    expect(Math.abs((await firstOf(png, PALETTE.stageText, shown)) - 20)).toBeLessThanOrEqual(3);
  });

  test.each(LINK_IDS)('names %s within its margins', async (id) => {
    const links = chainOf(70, { [id]: 0 });
    const label = links.find(({ link }) => link.id === id)?.link.label ?? '';
    const { png } = await renderCard(
      scorecard({ links, weakest: { id, label, score: '0' } }),
      name,
    );
    expect(await firstOf(png, PALETTE.seamTint)).toBeGreaterThan(0);
    expect(await isBlank(png, { left: width - 40 })).toBe(true);
  });

  test.each([
    ['holds', 'leaks' as const, PALETTE.seamText, true],
    ['has no score', 'unscored' as const, PALETTE.seamText, false],
    ['leaks', 'holds' as const, PALETTE.seamText, false],
  ])('judges in vermilion only a chain that leaks, not one that %s', async (_, tone, color, is) => {
    const card = scorecard({ tone, weakest: null, links: chainOf('absent') });
    const { png } = await renderCard(card, name);
    expect((await firstOf(png, color)) >= 0).toBe(is);
  });
});

test.each(NAMES)(
  'a long name of the site breaks the foot of the %s, and covers nothing',
  async (name) => {
    const site = 'The Customer Conversation Audit of Northern Widgets and Sons';
    const { png } = await renderCard(scorecard({ site }), name);
    const { width, height } = FORMATS[name];
    expect(await isBlank(png, { left: width - 40 })).toBe(true);
    expect(await isBlank(png, { top: height - 20 })).toBe(true);
  },
);

describe('the two columns of the card', () => {
  const { width, margin, aside } = FORMATS.card;

  test.each([
    ...BANDS.map((band) => [band.name, '44']),
    ...['00', '48', '88', '90', '100'].map((score) => ['Compounding', score]),
  ])('keep apart with %s and %s', async (band = '', score = '') => {
    const { png } = await renderCard(scorecard({ band, score }), 'card');
    const gap = { left: width - margin - aside - 14, width: 4, top: 120, height: 290 };
    expect(await isBlank(png, gap)).toBe(true);
    expect(await isBlank(png, { left: width - 60, top: 120, height: 290 })).toBe(true);
  });
});

describe('the image of a page', () => {
  test.each([
    'Privacy',
    'Find the handoff where your revenue leaks',
    'Where customer conversations break',
    'Run the company by net revenue retention',
    'Score your customer conversation in minutes',
    'Cross-functional customer review agenda',
    'Acquisition: where the customer conversation starts',
    'For customer success: the promise has to outlive a signature',
    'Wherever customer conversations overwhelm our support now',
  ])('titled "%s" keeps its title off the margins and the chain', async (title) => {
    const { png } = await renderCard(page(title), 'card');
    expect(png.length).toBeLessThan(100_000);
    expect(await isBlank(png, { left: 1160 })).toBe(true);
    expect(await isBlank(png, { left: 300, width: 120, top: 425, height: 20 })).toBe(true);
    expect(await isBlank(png, { top: 600 })).toBe(true);
  });
});
