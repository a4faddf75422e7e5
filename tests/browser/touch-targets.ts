import type { Page } from 'playwright-core';

/**
 * What one cannot surely hit with a thumb: every button, field and label of a choice, and every link
 * that stands alone, below 44 px. A link stands alone when the block around it says nothing but
 * links; one in running text, in a list of the text or in a cell is as high as its line (WCAG
 * 2.5.5). A short word is a narrow link, but no narrower than 24 px.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 44;
    const NARROWEST_LINK = 24;
    const words = (node: Node) => node.textContent?.replaceAll(/[\s·|,]+/g, '') ?? '';
    const blockOf = (element: Element): Element => {
      const parent = element.parentElement ?? document.body;
      return getComputedStyle(parent).display.startsWith('inline') ? blockOf(parent) : parent;
    };
    const standsAlone = (link: Element) => {
      if (link.closest('td, .prose > ul, .prose > ol')) return false;
      const block = blockOf(link);
      const linked = [...block.querySelectorAll('a')].map(words).join('');
      return words(block).length <= linked.length;
    };
    const isTarget = (element: Element) => {
      if (element.localName === 'a') return standsAlone(element);
      // The label around a choice is what one hits.
      if (element.localName === 'input') return element.closest('label') === null;
      if (element.localName === 'label') return element.querySelector('input') !== null;
      return true;
    };
    const targets = 'a[href], button, summary, input:not([type=hidden]), select, textarea, label';
    return [...document.querySelectorAll(targets)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest('.visually-hidden') === null && isTarget(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box: { width, height } }) => {
        const least = element.localName === 'a' ? NARROWEST_LINK : LEAST;
        return width > 0 && (height < LEAST - 0.5 || width < least);
      })
      .map(({ element, box }) => {
        const size = `${Math.round(box.width)} x ${Math.round(box.height)}`;
        return `${element.localName} "${element.textContent?.trim().slice(0, 40)}": ${size}`;
      });
  });
}
