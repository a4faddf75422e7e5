import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import type { ChainLink } from '../../src/components/chain/chain.ts';
import { CHAIN_SIZES, chainSvg } from '../../src/components/chain/chain-svg.ts';
import { chainOf, type Given } from '../fixtures/chain.ts';

const PAINT = { stage: '#00a', seam: '#a00', ink: '#111', quiet: '#999', paper: '#fff' };
const ONE_COLOR = { stage: '#000', seam: '#000', ink: '#000', quiet: '#000', paper: '#fff' };

/** The figure as a browser reads it. */
function draw(links: readonly ChainLink[], paint = PAINT) {
  return load(chainSvg(links, { size: 'compact', paint }), { xml: true });
}

const seamAt = (given: Given) => chainOf(100, { 'support-to-expansion': given });
const stageAt = (given: Given) => chainOf(100, { support: given });

/** How thick the halves of a joint are where they end, and the gap between them. */
function jointAt(given: Given) {
  const $ = draw(seamAt(given));
  const halves = $(`path[fill="${PAINT.seam}"].chain-fill`)
    .toArray()
    .slice(6, 8)
    .map((path) => {
      const [, upper, lower] =
        /C\S+ \S+ \S+ \S+ (\S+ \S+?)L(\S+ \S+?)C/.exec($(path).attr('d') ?? '') ?? [];
      const [x = Number.NaN, top = Number.NaN] = (upper ?? '').split(' ').map(Number);
      return { x, thickness: Number((lower ?? '').split(' ')[1]) - top };
    });
  const [left, right] = halves;
  if (left === undefined || right === undefined) throw new Error('The joint is not drawn.');
  return { thickness: left.thickness, gap: right.x - left.x };
}

describe('a seam', () => {
  test('is the thicker the higher its score', () => {
    const thickness = Array.from({ length: 8 }, (_, step) => jointAt(12.5 * (step + 1)).thickness);
    expect(thickness).toEqual([...thickness].sort((a, b) => a - b));
    expect(new Set(thickness).size).toBe(8);
    expect(thickness.at(-1)).toBeGreaterThan(4 * (thickness[0] ?? Number.NaN));
  });

  test.each([12.5, 50, 100])('at %s is whole', (score) => {
    expect(jointAt(score).gap).toBeLessThanOrEqual(0);
  });

  test.each<Given>([0, 5, 12.4, 'blind'])('at %s is open', (given) => {
    expect(jointAt(given).gap).toBeGreaterThan(8);
  });
});

describe('a stage', () => {
  const filled = (given: Given) =>
    Number(draw(stageAt(given))('rect.chain-fill').eq(2).attr('width'));

  test.each([0, 25, 50, 100])('at %s is filled as far', (score) => {
    expect(filled(score)).toBeCloseTo((filled(100) * score) / 100);
  });

  test.each<Given>(['blind', 'unanswered'])('is empty when %s', (given) => {
    expect(filled(given)).toBe(0);
  });
});

describe('the plate of Sales', () => {
  const fillOf = (given: Given) =>
    draw(chainOf('unanswered', { 'marketing-to-sales': given }))('rect:not([stroke])')
      .not('.chain-fill')
      .attr('fill');

  test('is quiet until a joint holds on to it', () => {
    expect(fillOf('unanswered')).toBe(PAINT.quiet);
    expect(fillOf(0)).toBe(PAINT.ink);
  });
});

describe('without color', () => {
  const RESULTS: readonly Given[] = [0, 50, 100, 'blind', 'absent', 'unanswered'];

  test.each(LINK_IDS)('each state of %s has a form of its own', (id) => {
    const drawn = RESULTS.map((given) => draw(chainOf(60, { [id]: given }), ONE_COLOR).html());
    expect(new Set(drawn).size).toBe(RESULTS.length);
  });

  test.each(CHAIN_SIZES.filter((size) => size !== 'badge'))(
    'an arrow in %s points out the weakest link',
    (size) => {
      const drawn = LINK_IDS.map((weakest) =>
        chainSvg(chainOf(60), { size, weakest, paint: ONE_COLOR }),
      );
      expect(new Set([...drawn, chainSvg(chainOf(60), { size, paint: ONE_COLOR })]).size).toBe(10);
    },
  );
});
