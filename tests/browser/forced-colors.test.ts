import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { contrast } from '../../src/styles/colors.ts';
import { groupOf, linkAt, quickQuestion, startAudit } from './questionnaire.ts';
import { openReport, reportToken } from './reports.ts';
import { KINDS } from './screens.ts';
import { samePage } from './visit.ts';

/** Windows' contrast themes come dark and light; a browser then answers as that scheme. */
const THEMES = ['dark', 'light'] as const;

/** The pixels of an element, one number of 24 bits each. */
async function pixelsOf(element: Locator): Promise<number[]> {
  await element.scrollIntoViewIfNeeded();
  const bytes = await element.screenshot({ animations: 'disabled' });
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.width * info.height }, (_, at) =>
    data.readUIntBE(at * info.channels, 3),
  );
}

/** How much of an element stands out from its ground, the color of its corner: 0 to 1. */
async function inkOf(element: Locator): Promise<number> {
  const pixels = await pixelsOf(element);
  const hex = (color: number) => `#${color.toString(16).padStart(6, '0')}`;
  const ground = hex(pixels[0] ?? 0);
  const standsOut = new Map(
    [...new Set(pixels)].map((color) => [color, contrast(hex(color), ground) >= 3]),
  );
  return pixels.filter((color) => standsOut.get(color)).length / pixels.length;
}

/** Marks what is filled with a color other than the papers, also before and after its content. */
function markFills(page: Page): Promise<void> {
  return page.evaluate(() => {
    const papers = ['paper', 'paper-raised', 'stage-tint', 'seam-tint', 'plate'];
    const probe = document.body.appendChild(document.createElement('i'));
    const quiet = papers.map((name) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const filled = ['', '::before', '::after'].filter((part) => {
        const { backgroundColor, backgroundImage, content } = getComputedStyle(element, part);
        const isFilled = backgroundColor !== 'rgba(0, 0, 0, 0)' && !quiet.includes(backgroundColor);
        const isDrawn = part === '' || (content !== 'none' && content !== 'normal');
        return isDrawn && (isFilled || backgroundImage.includes('gradient'));
      });
      const { width, height } = element.getBoundingClientRect();
      if (filled.length > 0 && width * height > 0) element.dataset['filled'] = filled.join();
    }
  });
}

/** What was marked, and has lost its fill to the forced colors without a border to show for it. */
function fillsThatVanish(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = getComputedStyle(document.body).backgroundColor;
    const isBare = (color: string) => color === canvas || color === 'rgba(0, 0, 0, 0)';
    const vanishes = (style: CSSStyleDeclaration) =>
      isBare(style.backgroundColor) &&
      ['top', 'right', 'bottom', 'left'].every(
        (side) =>
          style.getPropertyValue(`border-${side}-width`) === '0px' ||
          isBare(style.getPropertyValue(`border-${side}-color`)),
      );
    return [...document.querySelectorAll<HTMLElement>('[data-filled]')].flatMap((element) =>
      (element.dataset['filled'] ?? '')
        .split(',')
        .filter((part) => vanishes(getComputedStyle(element, part)))
        .map((part) => `${element.localName}.${element.className}${part}`),
    );
  });
}

test.each(KINDS)('nothing in "$name" vanishes under forced colors', async ({ show }) => {
  const page = await samePage();
  await show(page);
  await markFills(page);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await fillsThatVanish(page)).toEqual([]);
});

test.each(THEMES)('under forced %s colors a chosen answer looks chosen', async (colorScheme) => {
  const page = await samePage({ forcedColors: 'active', colorScheme });
  await startAudit(page);
  const options = groupOf(page, quickQuestion(linkAt(1))).locator('label');
  const option = options.nth(2);
  const open = await pixelsOf(option);
  await option.getByRole('radio').check();
  await page.getByRole('heading', { level: 1 }).focus();
  const chosen = await pixelsOf(option);
  const changed = chosen.filter((color, at) => color !== open[at]).length;
  expect(changed / chosen.length).toBeGreaterThan(0.01);
});

/** How many shapes have the color of the page behind them. */
const erased = (shapes: Element[]) =>
  shapes.filter((shape) => {
    return getComputedStyle(shape).fill === getComputedStyle(document.body).backgroundColor;
  }).length;

test.each(THEMES)(
  'under forced %s colors a whole chain is told from a dead one',
  async (colorScheme) => {
    const page = await samePage({ forcedColors: 'active', colorScheme });
    // One answer is another one: where all scores are equal, no chart is drawn.
    const inks = async (sign: string, other: string) => {
      await openReport(page, reportToken(sign.repeat(26) + other));
      const figures = await page.locator('svg.chain:visible, [data-chart] .canvas').all();
      expect(await page.locator('svg.chain .chain-fill').evaluateAll(erased)).toBe(0);
      const found: number[] = [];
      for (const figure of figures) found.push(await inkOf(figure));
      return found;
    };
    const [whole, dead] = [await inks('4', '3'), await inks('0', '1')];
    expect(whole.length).toBeGreaterThan(2);
    expect(dead).toHaveLength(whole.length);
    const doubtful = whole.filter((ink, place) => ink < 1.2 * (dead[place] ?? Number.NaN));
    expect(doubtful, `whole ${whole}, dead ${dead}`).toEqual([]);
  },
);
