import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import { type ChainSize, chainSvg } from '../../src/components/chain/chain-svg.ts';
import { CHAIN_EXAMPLES, linksOf } from '../../src/components/chain/examples.ts';
import { fc } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';
import { chainOf, type Given } from '../fixtures/chain.ts';

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Average widths of letters as parts of the type size, measured on the names and scores in use. */
const LETTER = { 'chain-number': 0.55, 'chain-name': 0.55, 'chain-note': 0.44 };

/** What a drawing says, and the bars and plates that it must not say it upon. */
function boxesOf(svg: string): { texts: Box[]; bars: Box[]; wayBack: Box } {
  const $ = load(svg, { xml: true });
  const value = (element: Parameters<typeof $>[0], name: string) => Number($(element).attr(name));
  const texts = $('text')
    .toArray()
    .map((text): Box => {
      const size = value(text, 'font-size');
      const [kind] = ($(text).attr('class') ?? '').split(' ');
      const what = $(text).text();
      const width = what.length * size * LETTER[kind as keyof typeof LETTER];
      const left = value(text, 'x') - ($(text).attr('text-anchor') === 'end' ? width : 0);
      const y = value(text, 'y');
      return { what, left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.02 };
    });
  const bars = $('rect')
    .toArray()
    .map((rect): Box => {
      const [left, top] = [value(rect, 'x'), value(rect, 'y')];
      const [width, height] = [value(rect, 'width'), value(rect, 'height')];
      return { what: 'a bar', left, top, right: left + width, bottom: top + height };
    });
  // The widest path without a fill: everything named lies inside it, or to its right in a column.
  const ways = $('path[fill="none"]')
    .toArray()
    .filter((path) => $(path).attr('d')?.includes('Q'))
    .map((path): Box => {
      const numbers = ($(path).attr('d') ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
      const xs = numbers.filter((_, place) => place % 2 === 0);
      const ys = numbers.filter((_, place) => place % 2 === 1);
      const half = value(path, 'stroke-width') / 2;
      return {
        what: 'the way back',
        left: Math.min(...xs) + half,
        right: Math.max(...xs) - half,
        top: Math.min(...ys),
        bottom: Math.max(...ys) - half,
      };
    });
  const [wayBack] = ways;
  if (wayBack === undefined || ways.length > 1) throw new Error('There is one way back.');
  return { texts, bars, wayBack };
}

const meet = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Pairs of things that lie upon each other, or beyond the edges. */
function collisions(svg: string, size: ChainSize): string[] {
  const { texts, bars, wayBack } = boxesOf(svg);
  const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return texts.flatMap((text, place) => {
    const others = [...texts.slice(place + 1), ...bars].filter((other) => meet(text, other));
    const found = others.map(({ what }) => `${text.what} and ${what}`);
    const isOut = text.left < 0 || text.right > width || text.top < 0 || text.bottom > height;
    if (isOut) found.push(`${text.what} beyond the edge`);
    const isBelow = size !== 'column' && text.top > wayBack.top;
    if (
      isBelow &&
      (text.bottom > wayBack.bottom || text.right > wayBack.right || text.left < wayBack.left)
    ) {
      found.push(`${text.what} and the way back`);
    }
    return found;
  });
}

const WITH_NAMES = ['row', 'column', 'poster'] as const;

describe.each(WITH_NAMES)('in %s', (size) => {
  const given = fc.oneof(
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom<Given>(100, 'absent', 'unanswered', 'blind'),
  );

  test('no name and no score lies upon another, or on the drawing', () => {
    fc.assert(
      fc.property(
        fc.tuple(...LINK_IDS.map(() => given)),
        fc.constantFrom(undefined, ...LINK_IDS),
        (results, weakest) => {
          const links = chainOf(
            0,
            Object.fromEntries(LINK_IDS.map((id, place) => [id, results[place]])),
          );
          expect(collisions(chainSvg(links, { size, weakest }), size)).toEqual([]);
        },
      ),
    );
  });

  test.each(Object.entries(CHAIN_EXAMPLES))('the example %s is clear', (_, example) => {
    const weakest = 'weakest' in example ? example.weakest : undefined;
    const svg = chainSvg(linksOf(example, bank), { size, weakest });
    expect(collisions(svg, size)).toEqual([]);
  });
});
