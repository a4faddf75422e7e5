import { expect, test } from 'vitest';
import { joinSums } from '../../src/playbook/join-sums.ts';

test.each([
  ['90 × 50% = 45', '90 ×\u00a050% =\u00a045'],
  ['(2.00 ÷ 0.80)', '(2.00 ÷\u00a00.80)'],
  ['<b>600</b> − <span class="num">$90</span>', '<b>600</b> −\u00a0<span class="num">$90</span>'],
  ['NRR = what it pays', 'NRR = what it pays'],
])('a sign stays with the figure after it: %s', (html, joined) => {
  expect(joinSums(html)).toBe(joined);
});
