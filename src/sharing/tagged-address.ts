import type { Sharing } from '../collections/sharing.ts';

/** What a visit came from. */
export type Source = 'linkedin' | 'x' | 'whatsapp' | 'email' | 'qr' | 'badge' | 'embed';

/** The address with its UTM parameters, if the site is set to tell visits apart; as it is otherwise. */
export function taggedAddress(address: string, source: Source, utm: Sharing['utm']): string {
  if (utm === null) return address;
  const tagged = new URL(address);
  tagged.searchParams.set('utm_source', source);
  tagged.searchParams.set('utm_medium', utm.medium);
  tagged.searchParams.set('utm_campaign', utm.campaign);
  return tagged.href;
}
