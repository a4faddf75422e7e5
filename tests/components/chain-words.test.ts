import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { chainInWords, scoreLabel } from '../../src/components/chain/chain.ts';
import { CHAIN_SIZES, chainSvg } from '../../src/components/chain/chain-svg.ts';
import { CHAIN_EXAMPLES, linksOf } from '../../src/components/chain/examples.ts';
import { bank } from '../fixtures/bank.ts';
import { chainOf, type Given } from '../fixtures/chain.ts';

const mixed = chainOf(64.5, { activation: 'absent', support: 'blind', expansion: 'unanswered' });

describe('the words of the figure', () => {
  test('name all nine links in chain order, each with its result', () => {
    expect(chainInWords(mixed)).toMatchInlineSnapshot(
      `"The chain of nine links: Acquisition 65 of 100, Marketing to sales 65 of 100, Sales to customer success 65 of 100, Activation does not apply, Onboarding to support 65 of 100, Support nobody knows, Support to expansion 65 of 100, Expansion not answered yet, Expansion to acquisition 65 of 100."`,
    );
  });

  test('do not say why a score is missing where nobody knows it', () => {
    expect(chainInWords(chainOf(50, { support: 'unscored' }))).toContain('Support not scored,');
  });

  test('name the weakest link, unless it has all points', () => {
    expect(chainInWords(chainOf(80), 'support')).toMatch(/ The weakest link is Support\.$/);
    expect(chainInWords(chainOf(100), 'support')).not.toContain('weakest');
  });

  test.each(Object.entries(CHAIN_EXAMPLES))('name every link of the example %s', (_, example) => {
    const links = linksOf(example, bank);
    const places = links.map(({ link }) => chainInWords(links).indexOf(`${link.label} `));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test.each(CHAIN_SIZES)('stand in the place of %s for those who do not see it', (size) => {
    const svg = load(chainSvg(mixed, { size, alternative: 'Words' }), { xml: true })('svg');
    expect([svg.attr('role'), svg.attr('aria-label')]).toEqual(['img', 'Words']);
    expect(svg.attr('aria-hidden')).toBeUndefined();
    const silent = load(chainSvg(mixed, { size }), { xml: true })('svg');
    expect(silent.attr('aria-hidden')).toBe('true');
  });

  test.each(['row', 'column', 'poster'] as const)('stand in %s beside each link', (size) => {
    const $ = load(chainSvg(mixed, { size }), { xml: true });
    const texts = (selector: string) =>
      $(selector)
        .toArray()
        .map((text) => $(text).text());
    expect(texts('.chain-name').join(' ').split(' ').sort()).toEqual(
      mixed.flatMap(({ link }) => link.label.split(' ')).sort(),
    );
    expect(texts('.chain-number')).toEqual(mixed.map(scoreLabel));
  });

  test.each<[Given, string]>([
    [64.5, '65'],
    [64.4, '64'],
    [0, '0'],
    [100, '100'],
    ['blind', '?'],
    ['absent', 'n/a'],
    ['unanswered', '–'],
    ['unscored', '–'],
  ])('show %s as "%s"', (given, label) => {
    const [item] = chainOf(given);
    expect(item && scoreLabel(item)).toBe(label);
  });
});
