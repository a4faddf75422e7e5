import { expect, test } from 'vitest';
import { visit } from './site.ts';

test('the article on the six numbers leads to its page filled in, with the same figures', async () => {
  const { $ } = await visit('/articles/six-numbers');
  const address = $('main a[href^="/numbers/six?"]').attr('href') ?? '';
  const { $: page } = await visit(address);
  const shown = (name: string) => page(`[data-figure="${name}"]`).first().text().trim();
  const text = $('main').text().replace(/\s+/g, ' ');
  expect(text).toContain(`waited ${shown('response').replace(/\smin/, '')} minutes`);
  expect(text).toContain(`reached the first result: ${shown('activation')}.`);
  expect(text).toContain(`were over: ${shown('resolution')}.`);
  expect(text).toContain(`kept the thread: ${shown('context')}.`);
  expect(text).toContain(`grown: ${shown('nrr')}. Gross: ${shown('grr')}.`);
  expect(text).toContain(`have started and stayed: ${shown('cac')} each.`);
  expect(shown('cac')).toBe('$60,000');
});
