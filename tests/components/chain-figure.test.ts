import { load } from 'cheerio';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ChainFigure } from '../../src/components/chain/ChainFigure.tsx';
import { drawCompact } from '../../src/components/chain/compact.ts';
import { CHAIN_EXAMPLES, linksOf } from '../../src/components/chain/examples.ts';
import { markup } from '../../src/components/chain/markup.ts';
import { bank } from '../fixtures/bank.ts';
import { chainOf } from '../fixtures/chain.ts';

const canonical = (svg: string) => load(svg, { xml: true }).xml();

test.each(Object.entries(CHAIN_EXAMPLES))('an island draws %s as a page does', (_, example) => {
  const drawing = drawCompact(linksOf(example, bank), { alternative: 'Words' });
  const island = renderToStaticMarkup(createElement(ChainFigure, { drawing }));
  expect(canonical(island)).toBe(canonical(markup(drawing)));
});

test('an answer changes the element of its link and leaves the others as they are', () => {
  const partsOf = (score: number | 'unanswered') =>
    drawCompact(chainOf('unanswered', { support: score }), {}).inside;
  const [before, after] = [partsOf('unanswered'), partsOf(75)];
  const changed = [...after].flatMap((part, place) =>
    JSON.stringify(part) === JSON.stringify(before[place]) ? [] : [place],
  );
  expect(after).toHaveLength(before.length);
  // The plate between the first two joints stands among the links.
  expect(changed).toEqual([6]);
});

test('a joint keeps its commands whatever its score, so that browsers can move it', () => {
  const commands = ([...CHAIN_EXAMPLES.half.given, 0] as const).map((given) => {
    const $ = load(markup(drawCompact(chainOf(given), {})), { xml: true });
    return $('path.chain-fill')
      .first()
      .attr('d')
      ?.replace(/[\d. -]+/g, '');
  });
  expect(new Set(commands)).toEqual(new Set(['MCCLCCZ']));
});
