import { expect, test } from 'vitest';
import { visit } from './site.ts';

test('the worksheet and the calculator lead to each other, with the same account filled in', async () => {
  const [{ $: tool }, { $: page }] = await Promise.all([
    visit('/toolkit/health-score-worksheet'),
    visit('/numbers/health-score'),
  ]);
  expect(tool('main a[href="/numbers/health-score"]').length).toBe(1);
  expect(page('main a[href="/toolkit/health-score-worksheet"]').length).toBe(1);
  const points = page('[data-figure="points"]').text();
  const color = page('[data-figure="color"]').text().replace(/\W/g, '').toLowerCase();
  expect(tool('main').text()).toContain(`The sum is ${points}. The account is still ${color}`);
});
