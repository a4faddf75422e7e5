/**
 * Makes every `[data-copy]` copy its address, in absolute form, and every `[data-print]` open the
 * print dialog. What came of it is said in the `[role=status]` of the `[data-controls]` around it.
 * Where copying is blocked, the field there that shows the address is selected, or else it is said.
 */
export function copyAndPrint(): void {
  for (const control of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const group = control.closest('[data-controls]');
    const say = (text: string) => {
      const status = group?.querySelector('[role=status]');
      if (status) status.textContent = text;
    };
    control.addEventListener('click', () => {
      const address = new URL(control.dataset['copy'] ?? '', location.href).href;
      navigator.clipboard.writeText(address).then(
        () => say('The link is copied.'),
        () => {
          const fields = [...(group?.querySelectorAll<HTMLInputElement>('input[readonly]') ?? [])];
          const field = fields.find(({ value }) => value === address);
          field?.select();
          say(
            field === undefined
              ? `Copying is blocked here. The link is ${address}`
              : 'Copying is blocked here. The link is selected: press Ctrl or Command and C.',
          );
        },
      );
    });
  }
  for (const control of document.querySelectorAll<HTMLElement>('[data-print]')) {
    control.addEventListener('click', () => window.print());
  }
}
