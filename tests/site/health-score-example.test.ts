import { expect, test } from 'vitest';
import { visit } from './site.ts';

test('the expansion chapter and the worksheet lead to the calculator, which opens with the example', async () => {
  const { $ } = await visit('/playbook/expansion');
  const address = $('main a[href^="/numbers/health-score"]').attr('href') ?? '';
  const { $: page } = await visit(address);
  const shown = (name: string) => page(`[data-figure="${name}"]`).first().text().trim();
  const table = $('table')
    .filter((_, element) => $(element).text().includes('Color 90 days earlier'))
    .text();
  for (const color of ['green', 'yellow', 'red']) {
    expect(table).toContain(shown(`loss-rate-${color}`));
  }
  const words = $('main').text().replace(/\s+/g, ' ');
  expect(words).toContain(
    `Green held ${shown('green-of-base')} of the base and ${shown('missed')} of the losses`,
  );
  expect(page('main a[href="/toolkit/health-score-worksheet"]').length).toBe(1);
  expect(page('main a[href="/playbook/expansion#test-the-health-score"]').length).toBe(1);

  const { $: tool } = await visit('/toolkit/health-score-worksheet');
  expect(tool('main a[href="/numbers/health-score"]').length).toBe(1);
  expect(tool('main').text()).toContain(`The sum is ${shown('points')}.`);
});
