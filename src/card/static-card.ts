import { createHash } from 'node:crypto';
import type { Link } from '../assessment/bank.ts';
import type { ChainLink } from '../components/chain/chain-svg.ts';
import { CARD_VERSION, type PageCard } from './card-content.ts';

/** The preview of a page: where its image is, and what it shows in words. */
export interface Preview {
  readonly path: string;
  readonly alt: string;
}

/** The chain of a page's image: the links it is about are drawn whole, the others dashed. */
export function chainAbout(
  links: readonly Link[],
  isAbout: (link: Link) => boolean,
): readonly ChainLink[] {
  return links.map((link) =>
    isAbout(link)
      ? { link, score: 100, state: 'scored' }
      : { link, score: null, state: 'unanswered' },
  );
}

/** The file name of a static image, without its ending: it changes with the content and the layout. */
export function staticCardName(path: string, content: PageCard): string {
  const hash = createHash('sha256').update(`${CARD_VERSION}${JSON.stringify(content)}`);
  const name = path.slice(1).replaceAll('/', '-') || 'home';
  return `${name}-${hash.digest('hex').slice(0, 8)}`;
}

/** The preview of the page at `path`, whose image has this content. */
export function staticCardPreview(path: string, content: PageCard): Preview {
  return {
    path: `/cards/${staticCardName(path, content)}.png`,
    alt: `${content.kicker}: ${content.title}. Below it, the chain of nine links.`,
  };
}
