import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SCREENS } from './screens.ts';
import { smallTargets } from './touch-targets.ts';
import { PHONE, samePage } from './visit.ts';

/** What reaches beyond the right edge of a window, if the page can be moved sideways. */
async function wider(page: Page, width: number, height: number): Promise<string[]> {
  await page.setViewportSize({ width, height });
  return page.evaluate(async () => {
    // Charts take their new size a frame later.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth > innerWidth
      ? [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .map((element) => `${element.tagName} ${element.className}`)
      : [];
  });
}

test.each(SCREENS)('"$name" fits phones, thumbs and large text', async ({ show }) => {
  const page = await samePage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await show(page);
  expect.soft(await smallTargets(page), 'targets below 44 px').toEqual([]);
  expect.soft(await wider(page, PHONE.width, PHONE.height), 'at 320 px').toEqual([]);
  // A window of 1280 by 1024 at 400 %.
  expect.soft(await wider(page, 320, 256), 'at 400 %').toEqual([]);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect.soft(await wider(page, 640, 900), 'with text twice as large').toEqual([]);
});
