/** Where a scorecard is posted, in the order of the links. */
export const SERVICES = {
  linkedin: 'LinkedIn',
  x: 'X',
  whatsapp: 'WhatsApp',
  email: 'E-mail',
} as const;
export type Service = keyof typeof SERVICES;

/** What is posted: the text as people left it, and the address that it goes with. */
export interface Post {
  readonly text: string;
  readonly address: string;
  /** Of an e-mail. */
  readonly subject: string;
}

/** The page of a service that opens with the post written, by the addresses that each documents. */
export function shareLink(service: Service, { text, address, subject }: Post): string {
  const together = text.trim() === '' ? address : `${text.trim()}\n\n${address}`;
  const links: Record<Service, () => string> = {
    // Takes no text: what it shows comes from the page.
    linkedin: () => `https://www.linkedin.com/sharing/share-offsite/?${query({ url: address })}`,
    x: () => `https://x.com/intent/post?${query({ text: text.trim(), url: address })}`,
    whatsapp: () => `https://wa.me/?${query({ text: together })}`,
    email: () => `mailto:?${query({ subject, body: together.replaceAll('\n', '\r\n') })}`,
  };
  return links[service]();
}

/** Spaces as %20: mail programs show a plus sign as it is. */
function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}
