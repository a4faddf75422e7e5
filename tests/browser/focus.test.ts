import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { KINDS } from './screens.ts';
import { samePage } from './visit.ts';

/** The longest pages repeat themselves; their first stops show each kind of link. */
const STOPS = 60;
/** What a page for a frame of others has: the way to the whole scorecard. */
const STOPS_OF_EMBEDS = 1;

/** What is wrong with how the focus shows; `null` when it is on the page itself. */
function lookAtFocus(page: Page): Promise<{ name: string; faults: string[] } | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const framed = focused instanceof HTMLIFrameElement ? focused.contentDocument : null;
    const candidates = [focused, focused.closest('label'), framed?.activeElement ?? null];
    const rings = candidates.filter((element) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return isDrawn && !/, 0\)$|^transparent$/.test(outlineColor);
    });
    const shown = framed === null ? (rings[0] ?? focused) : focused;
    const [{ top, bottom, left, right } = shown.getBoundingClientRect()] = shown.getClientRects();
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isOnTop =
      middle !== null &&
      (shown.contains(middle) || middle.contains(shown) || middle.closest('label') === shown);
    // What is higher than the window can only be seen in part.
    const isInside =
      left >= 0 &&
      right <= innerWidth &&
      (bottom - top > innerHeight / 2 || (top >= 0 && bottom <= innerHeight));
    const words = (focused.textContent || focused.getAttribute('name') || '').trim();
    return {
      name: `${focused.localName} "${words.replaceAll(/\s+/g, ' ').slice(0, 40)}"`,
      faults: [
        ...(rings.length === 0 ? ['no outline'] : []),
        ...(isInside ? [] : [`outside the window, at ${Math.round(left)}, ${Math.round(top)}`]),
        ...(isOnTop ? [] : [`under ${middle?.localName}.${middle?.className}`]),
      ],
    };
  });
}

test.each(KINDS)('the focus can be seen all the way through "$name"', async ({ name, show }) => {
  const page = await samePage({ viewport: { width: 820, height: 600 } });
  await show(page);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  const faults: string[] = [];
  let stops = 0;
  for (; stops < STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const seen = await lookAtFocus(page);
    if (seen === null) break;
    faults.push(...seen.faults.map((fault) => `${seen.name}: ${fault}`));
  }
  expect(faults).toEqual([]);
  if (name === 'embed') expect(stops).toBe(STOPS_OF_EMBEDS);
  else expect(stops).toBeGreaterThan(10);
});
