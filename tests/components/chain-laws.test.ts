import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import { CHAIN_SIZES, chainSvg } from '../../src/components/chain/chain-svg.ts';
import { fc } from '../fixtures/arbitraries.ts';
import { chainOf, type Given } from '../fixtures/chain.ts';

describe('whatever is drawn', () => {
  const given = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.constantFrom<Given>('absent', 'unanswered', 'blind'),
  );
  const label = fc.oneof(
    fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'a', ' ', ';', 'script') }),
    fc.constantFrom('</text><script>alert(1)</script>', '" onload="alert(1)', '&lt;b&gt;', ']]>'),
  );
  const options = fc.record({
    size: fc.constantFrom(...CHAIN_SIZES),
    here: fc.constantFrom(undefined, ...LINK_IDS),
    weakest: fc.constantFrom(undefined, ...LINK_IDS),
    alternative: fc.option(label, { nil: undefined }),
  });

  test('no text of a label can become markup, and no number is missing', () => {
    fc.assert(
      fc.property(fc.tuple(...LINK_IDS.map(() => given)), label, options, (results, text, wish) => {
        const exceptions = Object.fromEntries(LINK_IDS.map((id, place) => [id, results[place]]));
        const links = chainOf(0, exceptions).map((item) => ({
          ...item,
          link: { ...item.link, label: text },
        }));
        const svg = chainSvg(links, wish);
        const $ = load(svg, { xml: true });
        const names = new Set(
          $('*')
            .toArray()
            .map((element) => $(element).prop('tagName')?.toLowerCase()),
        );
        for (const name of names)
          expect(['svg', 'g', 'rect', 'circle', 'path', 'text']).toContain(name);
        expect($('[onload], [style], script')).toHaveLength(0);
        const label = $('svg').attr('aria-label');
        expect(label).toBe(wish.alternative === '' ? undefined : wish.alternative);
        for (const element of $('text').toArray()) expect($(element).children()).toHaveLength(0);
        expect(svg.replaceAll(text, '')).not.toMatch(/NaN|undefined|null|Infinity|e-\d/);
      }),
    );
  });
});
