import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import {
  type ChainLink,
  type ChainOptions,
  chainInWords,
  chainSvg,
  scoreLabel,
} from '../../src/components/chain/chain-svg.ts';
import { chainOf, type Given } from '../fixtures/chain.ts';

const PAINT = { stage: '#00a', seam: '#a00', ink: '#111', quiet: '#999', paper: '#fff' };
const BARE: ChainOptions = { layout: 'row', labels: false, paint: PAINT };

/** The figure as a browser reads it. */
function draw(links: readonly ChainLink[], options: Partial<ChainOptions> = {}) {
  return load(chainSvg(links, { ...BARE, ...options }), { xml: true });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bars filled with a color, from left to right. */
function bars(links: readonly ChainLink[], fill: string): Box[] {
  const $ = draw(links);
  const number = (element: Parameters<typeof $>[0], name: string) => Number($(element).attr(name));
  return $(`rect[fill="${fill}"]`)
    .toArray()
    .map((rect) => ({
      x: number(rect, 'x'),
      y: number(rect, 'y'),
      width: number(rect, 'width'),
      height: number(rect, 'height'),
    }))
    .sort((a, b) => a.x - b.x);
}

const seamAt = (given: Given) => chainOf(100, { 'support-to-expansion': given });
const stageAt = (given: Given) => chainOf(100, { support: given });
/** Of five whole seams, the fourth is the one from support to expansion. */
const FOURTH = 3;

describe('a seam', () => {
  test('is one bar between its stages', () => {
    expect(bars(seamAt(100), PAINT.seam)).toHaveLength(5);
  });

  test('is the thicker the higher its score', () => {
    const thickness = [13, 25, 50, 75, 100].map((score) => {
      const box = bars(seamAt(score), PAINT.seam)[FOURTH];
      return box?.height ?? Number.NaN;
    });
    expect(thickness).toEqual([...thickness].sort((a, b) => a - b));
    expect(new Set(thickness).size).toBe(5);
    expect(thickness[4]).toBeGreaterThan(4 * (thickness[0] ?? Number.NaN));
  });

  test.each<Given>([0, 5, 12.4, 'blind'])('at %s is dead: two stubs that do not meet', (given) => {
    const whole = bars(seamAt(100), PAINT.seam)[FOURTH];
    const [, , , left, right] = bars(seamAt(given), PAINT.seam);
    if (whole === undefined || left === undefined || right === undefined) {
      throw new Error('The seam is not drawn.');
    }
    expect(left.x).toBe(whole.x);
    expect(right.x + right.width).toBeCloseTo(whole.x + whole.width, 0);
    expect(right.x - (left.x + left.width)).toBeGreaterThan(whole.width / 2);
    expect(draw(seamAt(given))(`circle[stroke="${PAINT.seam}"]`)).toHaveLength(2);
  });

  test('at 12.5 still holds', () => {
    expect(bars(seamAt(12.5), PAINT.seam)).toHaveLength(5);
    expect(draw(seamAt(12.5))(`circle[stroke="${PAINT.seam}"]`)).toHaveLength(0);
  });

  test('that is not answered is dashed', () => {
    const dashes = bars(seamAt('unanswered'), PAINT.seam).slice(FOURTH, -1);
    expect(dashes).toHaveLength(3);
    expect(new Set(dashes.map(({ height }) => height))).toEqual(new Set([2]));
  });

  test('that does not apply is dashed in the quiet color', () => {
    expect(bars(seamAt('absent'), PAINT.seam)).toHaveLength(4);
    expect(bars(seamAt('absent'), PAINT.quiet)).toHaveLength(3);
  });
});

describe('a stage', () => {
  const FILLED = 2;

  test('is filled as far as its score', () => {
    const [whole, half, quarter] = [100, 50, 25].map(
      (score) => bars(stageAt(score), PAINT.stage)[FILLED]?.width ?? Number.NaN,
    );
    expect(half).toBeCloseTo((whole ?? 0) / 2, 0);
    expect(quarter).toBeCloseTo((whole ?? 0) / 4, 0);
  });

  test.each<Given>([0, 'blind', 'unanswered', 'absent'])('at %s is empty', (given) => {
    expect(bars(stageAt(given), PAINT.stage)).toHaveLength(3);
    expect(bars(stageAt(given), PAINT.paper)).toHaveLength(4);
  });

  test.each<[Given, number]>([
    ['unanswered', 1],
    ['absent', 1],
    ['blind', 0],
    [0, 0],
  ])('at %s has %i dashed outlines', (given, dashed) => {
    const dashes = draw(stageAt(given))('rect[stroke-dasharray]');
    expect(dashes).toHaveLength(dashed);
  });
});

describe('the way back to the first stage', () => {
  test.each<[Given, number]>([
    [100, 0],
    [12.5, 0],
    [12, 1],
    ['unanswered', 1],
  ])('at %s has %i dashed lines', (given, dashed) => {
    const links = chainOf(100, { 'expansion-to-acquisition': given });
    expect(draw(links)('path[stroke-dasharray]')).toHaveLength(dashed);
  });
});

describe('the words of the figure', () => {
  const mixed = chainOf(64.5, { activation: 'absent', support: 'blind', expansion: 'unanswered' });

  test('name all nine links in chain order, each with its result', () => {
    const words = chainInWords(mixed);
    const places = mixed.map(({ link }) => words.indexOf(`${link.label} `));
    expect(places).not.toContain(-1);
    expect(words).toMatchInlineSnapshot(
      `"The chain of nine links: Acquisition 65 of 100, Marketing to sales 65 of 100, Sales to customer success 65 of 100, Activation does not apply, Onboarding to support 65 of 100, Support nobody knows, Support to expansion 65 of 100, Expansion not answered yet, Expansion to acquisition 65 of 100."`,
    );
  });

  test('stand in its place for those who do not see it', () => {
    const svg = draw(mixed, { alternative: chainInWords(mixed) })('svg');
    expect([svg.attr('role'), svg.attr('aria-label')]).toEqual(['img', chainInWords(mixed)]);
    expect(svg.attr('aria-hidden')).toBeUndefined();
    expect(draw(mixed)('svg').attr('aria-hidden')).toBe('true');
  });

  test('stand beside each link of a column', () => {
    const $ = draw(mixed, { layout: 'column', labels: true });
    const texts = $('text')
      .toArray()
      .map((text) => $(text).text());
    expect(texts).toEqual(mixed.flatMap((item) => [item.link.label, scoreLabel(item)]));
  });

  test('point out the weakest link, and it alone', () => {
    for (const weakest of LINK_IDS) {
      const links = chainOf(80, { [weakest]: 20 });
      const $ = draw(links, { labels: true, weakest });
      const marked = $('.chain-weakest').toArray();
      expect(marked.map((element) => $(element).text())).toEqual(
        expect.arrayContaining(['20', links.find(({ link }) => link.id === weakest)?.link.label]),
      );
      expect(marked).toHaveLength(2);
    }
  });

  test.each<[Given, string]>([
    [64.5, '65'],
    [64.4, '64'],
    [0, '0'],
    [100, '100'],
    ['blind', '?'],
    ['absent', 'n/a'],
    ['unanswered', '–'],
  ])('show %s as "%s"', (given, label) => {
    const [item] = chainOf(given);
    expect(item && scoreLabel(item)).toBe(label);
  });
});
