import { SERVICES, type Service, shareLink } from './share-links.ts';

/**
 * Makes each `[data-share]` obey its field: its links carry the text as it stands there, its buttons
 * copy the text or the link, and where the device has a sheet for sharing, a button opens it. What
 * came of it is said in its `[role=status]`.
 */
export function enableSharing(): void {
  for (const group of document.querySelectorAll<HTMLElement>('[data-share]')) enable(group);
}

function enable(group: HTMLElement): void {
  const field = group.querySelector<HTMLTextAreaElement>('[data-share-text]');
  const { title: subject = '', address = '' } = group.dataset;
  const say = (words: string) => {
    const status = group.querySelector('[role=status]');
    if (status) status.textContent = words;
  };
  if (field === null) return;

  const links = [...group.querySelectorAll<HTMLAnchorElement>('a[data-service]')];
  const write = () => {
    for (const link of links) {
      const { service = '', address: own = address } = link.dataset;
      if (isService(service)) {
        link.href = shareLink(service, { text: field.value, address: own, subject });
      }
    }
  };
  field.addEventListener('input', write);
  // A browser that comes back fills the field with what was written there.
  write();
  addEventListener('pageshow', write);

  for (const button of group.querySelectorAll<HTMLElement>('[data-copy-of]')) {
    const isText = button.dataset['copyOf'] === 'text';
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(isText ? field.value : address).then(
        () => say(isText ? 'The text is copied.' : 'The link is copied.'),
        () => {
          if (isText) field.select();
          const remedy = isText
            ? 'The text is selected: press Ctrl or Command and C.'
            : `The link is ${address}`;
          say(`Copying is blocked here. ${remedy}`);
        },
      );
    });
  }

  const sheet = group.querySelector<HTMLElement>('[data-share-sheet]');
  if (sheet === null || !('share' in navigator)) return;
  sheet.hidden = false;
  sheet.addEventListener('click', () => {
    navigator.share({ title: subject, text: field.value, url: address }).catch((error: Error) => {
      // Closing the sheet is no trouble.
      if (error.name !== 'AbortError') say('This device would not open its sheet for sharing.');
    });
  });
}

const isService = (name: string): name is Service => Object.hasOwn(SERVICES, name);
