/**
 * Draws What if into an element, from the numbers that the page carries; loads what draws it only
 * then. Where that fails, the element says so.
 */
export async function showWhatIf(element: HTMLElement): Promise<void> {
  try {
    const [{ createElement }, { createRoot }, { default: WhatIf }] = await Promise.all([
      import('react'),
      import('react-dom/client'),
      import('./WhatIf.tsx'),
    ]);
    const numbers = document.querySelector('#what-if-numbers')?.textContent ?? '';
    createRoot(element).render(createElement(WhatIf, JSON.parse(numbers)));
  } catch {
    element.textContent = 'This part did not arrive. Check the connection, and load the page anew.';
  }
}
