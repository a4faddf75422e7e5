import { expect, test } from 'vitest';
import { expectAccessible, newPage } from './visit.ts';

test('the home page opens', async () => {
  const page = await newPage();
  await page.goto('/');
  expect(await page.title()).toContain('Audit');
  await expectAccessible(page);
});
