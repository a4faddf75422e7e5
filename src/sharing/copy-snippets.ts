/**
 * Makes every `[data-copy-field]` copy the field of that id, and say so in the `[role=status]` of the
 * `[data-snippets]` around it. Where copying is blocked, the field is shown and selected.
 */
export function copySnippets(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-snippets]')) {
    const status = group.querySelector('[role=status]');
    const say = (words: string) => {
      if (status) status.textContent = words;
    };
    for (const button of group.querySelectorAll<HTMLElement>('[data-copy-field]')) {
      const id = button.dataset['copyField'] ?? '';
      const field = group.querySelector<HTMLTextAreaElement>(`#${CSS.escape(id)}`);
      if (field === null) continue;
      button.addEventListener('click', () => {
        navigator.clipboard.writeText(field.value).then(
          () => say('The code is copied.'),
          () => {
            group.querySelector('details')?.setAttribute('open', '');
            field.select();
            say('Copying is blocked here. The code is selected: press Ctrl or Command and C.');
          },
        );
      });
    }
  }
}
