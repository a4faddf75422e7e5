type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Makes every `[data-copy-field]` copy the field of that id, and say so in the `[role=status]` of the
 * `[data-copies]` around it, whose value names what is copied. Where copying is blocked, the field is
 * shown and selected.
 */
export function copyFields(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-copies]')) {
    const what = group.dataset['copies'];
    const status = group.querySelector('[role=status]');
    const say = (words: string) => {
      if (status) status.textContent = words;
    };
    for (const button of group.querySelectorAll<HTMLElement>('[data-copy-field]')) {
      const id = button.dataset['copyField'] ?? '';
      const field = group.querySelector<Field>(`#${CSS.escape(id)}`);
      if (field === null) continue;
      button.addEventListener('click', () => {
        navigator.clipboard.writeText(field.value).then(
          () => say(`The ${what} is copied.`),
          () => {
            group.querySelector('details')?.setAttribute('open', '');
            field.select();
            say(`Copying is blocked here. The ${what} is selected: press Ctrl or Command and C.`);
          },
        );
      });
    }
  }
}
