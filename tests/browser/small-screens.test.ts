import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SCREENS } from './screens.ts';
import { newPage, PHONE } from './visit.ts';

/** What reaches beyond the right edge, if the page can be moved sideways. */
const wider = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth
      ? [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .map((element) => `${element.tagName} ${element.className}`)
      : [],
  );

test.each(SCREENS)('"$name" fits a small phone and large text', async ({ show }) => {
  const page = await newPage({ viewport: PHONE });
  await show(page);
  expect.soft(await wider(page), 'at 320 px').toEqual([]);
  // A window of 1280 by 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  expect.soft(await wider(page), 'at 400 %').toEqual([]);
  await page.setViewportSize({ width: 640, height: 900 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect.soft(await wider(page), 'with text twice as large').toEqual([]);
});
