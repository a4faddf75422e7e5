import { createHash } from 'node:crypto';
import type { Link } from '../assessment/bank.ts';
import { chaptersInOrder, currentBank, siteWords } from '../collections/library.ts';
import type { ChainLink } from '../components/chain/chain-svg.ts';
import { CARD_VERSION, type PageCard } from './card-content.ts';

/** The preview of a page: where its image is, and what it shows in words. */
export interface Preview {
  readonly path: string;
  readonly alt: string;
}

/** The images that are made with the site, by name: pages to read, and the neutral one of reports. */
export async function staticCards(): Promise<ReadonlyMap<string, PageCard>> {
  const [{ links }, site, chapters] = await Promise.all([
    currentBank(),
    siteWords(),
    chaptersInOrder(),
  ]);
  const card = (kicker: string, title: string, shown: (link: Link) => boolean): PageCard => ({
    kind: 'page',
    kicker,
    title,
    site: site.name,
    links: links.map(
      (link): ChainLink =>
        shown(link)
          ? { link, score: 100, state: 'scored' }
          : { link, score: null, state: 'unanswered' },
    ),
  });
  const every = () => true;
  return new Map([
    ['home', card('Nine links, one conversation', site.tagline, every)],
    ['audit', card('The audit', 'Score your customer conversation in minutes', every)],
    ['report', card('A private report', 'Nine links of one customer conversation', () => false)],
    ['playbook', card('The playbook', 'What each link is, and how to mend it', every)],
    ['methodology', card('Methodology', 'How the chain score works, point by point', every)],
    ['privacy', card('Privacy', 'Nothing is stored: the address is the data', () => false)],
    ...chapters.map(({ id, data }): [string, PageCard] => [
      `playbook-${id}`,
      card('The playbook', data.title, ({ id: link, kind }) =>
        id === 'orchestration' ? kind === 'seam' : link === id,
      ),
    ]),
  ]);
}

/** The file name of a static image: it changes with the content and with the layout. */
export function staticCardName(name: string, content: PageCard): string {
  const hash = createHash('sha256').update(`${CARD_VERSION}${JSON.stringify(content)}`);
  return `${name}-${hash.digest('hex').slice(0, 8)}`;
}

/** The preview of a page by the name of its image. Throws when there is no such image. */
export async function staticCard(name: string): Promise<Preview> {
  const content = (await staticCards()).get(name);
  if (content === undefined) throw new Error(`There is no preview image named "${name}".`);
  return {
    path: `/cards/${staticCardName(name, content)}.png`,
    alt: `${content.kicker}: ${content.title}. Below it, the chain of nine links.`,
  };
}
