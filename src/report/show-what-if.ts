/**
 * Draws What if into an element, which names the address of its numbers; loads these, and what draws
 * them, only then. Where that fails, the element says so.
 */
export async function showWhatIf(element: HTMLElement): Promise<void> {
  try {
    const [{ createElement }, { createRoot }, { default: WhatIf }, numbers] = await Promise.all([
      import('react'),
      import('react-dom/client'),
      import('./WhatIf.tsx'),
      numbersAt(element.dataset['whatIf'] ?? ''),
    ]);
    createRoot(element).render(createElement(WhatIf, numbers));
  } catch {
    element.dataset['failed'] = '';
    element.textContent = 'This part did not arrive. Check the connection, and load the page anew.';
  }
}

async function numbersAt(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return await response.json();
}
