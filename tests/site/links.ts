import type { CheerioAPI } from 'cheerio';
import { STEPS } from '../../src/questionnaire/steps.ts';
import { origin } from './site.ts';

/** Attributes that hold an address, and the elements that have them. */
const ADDRESSES: readonly (readonly [selector: string, attribute: string])[] = [
  ['[href]', 'href'],
  ['[src]', 'src'],
  ['form:not([method="post" i])[action]', 'action'],
  ['[component-url]', 'component-url'],
  ['[renderer-url]', 'renderer-url'],
  ['meta[property="og:image"]', 'content'],
  ['meta[property="og:url"]', 'content'],
  ['meta[name="twitter:image"]', 'content'],
];

/** Every address that a page asks for by GET, absolute, its styles' files among them. */
export function addressesIn($: CheerioAPI, path: string): URL[] {
  const written = ADDRESSES.flatMap(([selector, attribute]) =>
    $(selector)
      .toArray()
      .map((element) => $(element).attr(attribute) ?? ''),
  );
  const styles = $('style').text();
  const inStyles = [...styles.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, url = '']) => url);
  return [...written, ...inStyles].map((address) => new URL(address, origin + path));
}

/** The addresses that forms of the page post to. */
export function postAddressesIn($: CheerioAPI, path: string): URL[] {
  return $('form[method="post" i]')
    .toArray()
    .map((form) => new URL($(form).attr('action') ?? '', origin + path));
}

export const isInternal = (address: URL) => address.origin === origin;

/** The path with its query, as a request names it. */
export const pathOf = ({ pathname, search }: URL) => pathname + search;

export const idsIn = ($: CheerioAPI): string[] =>
  $('[id]')
    .toArray()
    .map((element) => $(element).attr('id') ?? '');

const places = new WeakMap<CheerioAPI, ReadonlySet<string>>();

/** What a fragment can lead to on a page: its ids, and the screens of the questionnaire. */
export function placesIn($: CheerioAPI): ReadonlySet<string> {
  const known = places.get($);
  if (known !== undefined) return known;
  const found = new Set([...idsIn($), ...($('.audit-island').length > 0 ? STEPS : [])]);
  places.set($, found);
  return found;
}
