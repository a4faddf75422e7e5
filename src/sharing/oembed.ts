import type { Scorecard } from '../assessment/scorecard.ts';
import { markup, shape } from '../components/chain/markup.ts';
import { embedSize, type Size } from './embed-size.ts';
import { scorecardTitle } from './share-text.ts';
import { frameHtml } from './snippets.ts';

/** An answer of oEmbed 1.0: a frame, or a mere link where the bounds leave no room for one. */
export type Oembed = Readonly<Record<string, string | number>>;

interface Place {
  readonly siteName: string;
  readonly siteUrl: URL;
  /** Of the scorecard; read already. */
  readonly token: string;
  readonly most: Size;
  /** The image that a link to the scorecard shows: its path and its size. */
  readonly image: Size & { readonly path: string };
}

/** Seconds that a consumer may keep the answer. */
const CACHE_AGE = 86_400;

/** Describes the embedded scorecard. */
export function oembedOf(
  scorecard: Scorecard,
  { siteName, siteUrl, token, most, image }: Place,
): Oembed {
  const title = scorecardTitle(scorecard);
  const size = embedSize(most);
  const absolute = (path: string) => new URL(path, siteUrl).href;
  const fits = image.width <= most.width && image.height <= most.height;
  return {
    version: '1.0',
    type: size === null ? 'link' : 'rich',
    title,
    ...(scorecard.name === null ? {} : { author_name: scorecard.name }),
    provider_name: siteName,
    provider_url: siteUrl.origin,
    cache_age: CACHE_AGE,
    ...(fits && {
      thumbnail_url: absolute(image.path),
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
    ...(size && {
      html: frameHtml({ address: absolute(`/embed/${token}`), title, ...size }),
      ...size,
    }),
  };
}

/** The answer as XML. */
export function oembedXml(answer: Oembed): string {
  const elements = Object.entries(answer).map(([name, value]) => shape(name, {}, String(value)));
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${markup(shape('oembed', {}, elements))}\n`;
}

/** Where the answer about an address of the site is, in each format: what a page's head links to. */
export function oembedLinks(address: string): { readonly json: string; readonly xml: string } {
  const at = (format: 'json' | 'xml') => {
    const link = new URL('/oembed', address);
    link.searchParams.set('url', address);
    link.searchParams.set('format', format);
    return link.href;
  };
  return { json: at('json'), xml: at('xml') };
}
