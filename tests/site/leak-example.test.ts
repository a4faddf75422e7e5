import { expect, test } from 'vitest';
import { visit } from './site.ts';

test('the orchestration chapter leads to its example, and both show the same numbers', async () => {
  const { $ } = await visit('/playbook/orchestration');
  const address = $('main a[href^="/numbers/leak?"]').attr('href') ?? '';
  const { $: calculator } = await visit(address);
  const shown = (name: string) => calculator(`[data-figure="${name}"]`).first().text();
  const example = $('.example, aside, section, div')
    .filter((_, element) => $(element).text().includes('Suppose eight links hold for 90%'))
    .last();
  const bold = example
    .find('strong')
    .toArray()
    .map((element) => $(element).text().trim());
  expect(bold.length).toBeGreaterThanOrEqual(3);
  expect(bold).toContain(shown('unbroken'));
  expect(bold).toContain(shown('unbroken-at-targets'));
  expect([shown('unbroken'), shown('unbroken-at-targets')]).toEqual(['215', '301']);
});
