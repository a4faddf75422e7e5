import { expect, test } from 'vitest';
import { strangeColors } from './colors-in-use.ts';
import type { Screen } from './screens.ts';
import { expectAccessible, samePage } from './visit.ts';

/** Has axe look at each of these screens, in both themes. */
export function testAccessible(screens: readonly Screen[]): void {
  test.each(screens)('axe finds nothing in "$name", by day and by night', async ({ show }) => {
    const page = await samePage({ colorScheme: 'light' });
    await show(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, ['cat.color']);
    expect(await strangeColors(page, 'dark'), 'colors that no pair of the tokens names').toEqual(
      [],
    );
  });
}
