/**
 * Makes every `[data-copy]` copy its address, in absolute form, and every `[data-print]` open the
 * print dialog. What came of it is said in the `[role=status]` of the `[data-controls]` around it;
 * where copying is blocked, that says the address.
 */
export function copyAndPrint(): void {
  for (const control of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const status = control.closest('[data-controls]')?.querySelector('[role=status]');
    const say = (text: string) => {
      if (status) status.textContent = text;
    };
    control.addEventListener('click', () => {
      const address = new URL(control.dataset['copy'] ?? '', location.href).href;
      navigator.clipboard.writeText(address).then(
        () => say('The link is copied.'),
        () => say(`Copying is blocked here. The link is ${address}`),
      );
    });
  }
  for (const control of document.querySelectorAll<HTMLElement>('[data-print]')) {
    control.addEventListener('click', () => window.print());
  }
}
