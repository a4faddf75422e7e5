import type { Page } from 'playwright-core';
import { COLOR_PAIRS } from '../../src/styles/colors.ts';
import type { Theme } from '../../src/styles/read-tokens.ts';
import { TOKENS } from '../fixtures/tokens.ts';

interface Painted {
  readonly use: 'text' | 'drawing';
  readonly front: string;
  readonly back: string;
  readonly where: string;
}

/** What the page paints: texts, borders and shapes, each with the color that lies under it. */
function painted(page: Page): Promise<Painted[]> {
  return page.evaluate(() => {
    const CLEAR = 'rgba(0, 0, 0, 0)';
    const groundOf = (element: Element | null): string => {
      for (let up = element; up !== null; up = up.parentElement) {
        const { backgroundColor } = getComputedStyle(up);
        if (backgroundColor !== CLEAR) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const found: Painted[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const { width, height } = element.getBoundingClientRect();
      if (width * height === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const where = `${element.localName}.${element.getAttribute('class') ?? ''}`;
      const ground = groundOf(element);
      const add = (use: Painted['use'], front: string, back: string) => {
        if (front !== CLEAR && front !== back) found.push({ use, front, back, where });
      };
      if (element instanceof SVGGeometryElement || element instanceof SVGTextElement) {
        const isText = element instanceof SVGTextElement;
        if (style.fill !== 'none') add(isText ? 'text' : 'drawing', style.fill, ground);
        if (style.stroke !== 'none') add('drawing', style.stroke, ground);
        continue;
      }
      const speaks = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (speaks) add('text', style.color, ground);
      for (const side of ['top', 'right', 'bottom', 'left'] as const) {
        if (style.getPropertyValue(`border-${side}-width`) === '0px') continue;
        const color = style.getPropertyValue(`border-${side}-color`);
        add('drawing', color, groundOf(element.parentElement));
      }
    }
    return found;
  });
}

/** `#0d5c63` as a browser writes it. */
function rgb(color: string): string {
  const digits = /^#[\da-f]{3}$/i.test(color) ? color.replaceAll(/[\da-f]/gi, '$&$&') : color;
  const parts = [1, 3, 5].map((from) => Number.parseInt(digits.slice(from, from + 2), 16));
  return `rgb(${parts.join(', ')})`;
}

/** The pairs of colors that a page shows in a theme and that no pair of the tokens allows. */
export async function strangeColors(page: Page, theme: Theme): Promise<string[]> {
  const named = COLOR_PAIRS.map(({ use, front, back }) => ({
    use,
    front: rgb(TOKENS[theme].get(front) ?? ''),
    back: rgb(TOKENS[theme].get(back) ?? ''),
  }));
  // Paper on a bar is the bar's own gap, not a drawing.
  const papers = new Set(named.filter(({ use }) => use === 'hairline').map(({ back }) => back));
  const allowed = ({ use, front, back }: Painted) =>
    (use === 'drawing' && papers.has(front)) ||
    named.some(
      (pair) =>
        pair.front === front && pair.back === back && (use === 'drawing' || pair.use === 'text'),
    );
  const strange = (await painted(page)).filter((one) => !allowed(one));
  return [
    ...new Set(
      strange.map(({ use, front, back, where }) => `${use} ${front} on ${back}: ${where}`),
    ),
  ];
}
