import { expect, test } from 'vitest';
import { testAccessible } from './axe.ts';
import { linkAt, startAudit, untilOn } from './questionnaire.ts';
import { PARTS } from './screens.ts';
import { samePage } from './visit.ts';

testAccessible(PARTS.READING);

test('the skip link leads past the navigation', async () => {
  const page = await samePage();
  await page.goto('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/#main');
  await page.keyboard.press('Tab');
  const inMain = page.getByRole('main').locator(':focus');
  expect(await inMain.count()).toBe(1);
});

test('nothing moves for those who asked for less motion', async () => {
  const page = await samePage({ reducedMotion: 'reduce' });
  await startAudit(page);
  await untilOn(page, linkAt(1).label);
  const moving = await page.evaluate(() => document.getAnimations().length);
  expect(moving).toBe(0);
});
