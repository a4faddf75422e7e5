import { expect, test } from 'vitest';
import { LINK_IDS, type LinkId } from '../../src/assessment/bank.ts';
import { drawStrip, placeInChain, placeInWords } from '../../src/playbook/opening/chain-place.ts';
import { bank } from '../fixtures/bank.ts';

const seams = bank.links.filter(({ kind }) => kind === 'seam').map(({ id }) => id);

test.each<[string, readonly LinkId[], string]>([
  ['one link', ['support'], 'Support'],
  [
    'three links, in the order of the chain',
    ['support', 'acquisition', 'expansion'],
    'Acquisition, Support, and Expansion',
  ],
  ['every seam', seams, 'the five seams'],
  ['the whole chain', LINK_IDS, 'all nine links'],
])('names %s', (_, own, words) => {
  expect(placeInWords(bank.links, new Set(own))).toBe(words);
});

test('the links of a page are whole, and all others are empty or absent', () => {
  const placed = placeInChain(bank.links, new Set(['support', 'sales-to-success']));
  const whole = placed.filter(({ score }) => score === 100).map(({ link }) => link.id);
  expect(whole).toEqual(['sales-to-success', 'support']);
  expect(placed.filter(({ score }) => score === 0).every(({ link }) => link.kind === 'stage')).toBe(
    true,
  );
  expect(
    placed.filter(({ state }) => state === 'absent').every(({ link }) => link.kind === 'seam'),
  ).toBe(true);
});

test('each link that a page is about changes the drawing', () => {
  const drawings = LINK_IDS.map((id) => drawStrip(placeInChain(bank.links, new Set([id]))));
  expect(new Set(drawings).size).toBe(LINK_IDS.length);
});
