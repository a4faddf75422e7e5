import type { PageCard } from '../card/card-content.ts';
import { chainAbout, type Preview, staticCardPreview } from '../card/static-card.ts';
import { calculators, currentBank, once, siteWords } from '../collections/library.ts';
import { sampleReport } from './_sample-report.ts';
import { shelf } from './_shelf.ts';

const KICKERS = {
  chapter: 'The playbook',
  role: 'For your role',
  article: 'Article',
  tool: 'Toolkit',
} as const;

/** The images that are made with the site, by the path of their page; reports share a neutral one. */
export const staticCards = once(async (): Promise<ReadonlyMap<string, PageCard>> => {
  const [{ links }, site, pages, numbers, sample] = await Promise.all([
    currentBank(),
    siteWords(),
    shelf(),
    calculators(),
    sampleReport(),
  ]);
  const about = (isAbout: Parameters<typeof chainAbout>[1]) => chainAbout(links, isAbout);
  const whole = about(() => true);
  const none = about(() => false);
  const card = (kicker: string, title: string, chain = whole): PageCard => ({
    kind: 'page',
    kicker,
    title,
    site: site.name,
    links: chain,
  });
  return new Map([
    [
      '/',
      {
        ...card('Nine links, one conversation', site.tagline, sample.links),
        weakest: sample.weakest?.link.id,
      },
    ],
    [
      '/sample-report',
      {
        ...card('A sample report', 'What the audit tells a leader', sample.links),
        weakest: sample.weakest?.link.id,
      },
    ],
    ['/audit', card('The audit', 'Score your conversation in minutes')],
    ['/report', card('A private report', 'Nine links of one customer conversation', none)],
    ['/compare', card('Compare', 'Then and now, or two views of one chain')],
    ['/playbook', card('The playbook', 'What each link is, and how to mend it')],
    ['/articles', card('Articles', 'Where conversations break')],
    ['/toolkit', card('Toolkit', 'Briefs, agendas and worksheets to take away')],
    ['/numbers', card('Numbers', 'What each link costs')],
    ...[...numbers].map(([id, { heading }]): [string, PageCard] => [
      `/numbers/${id}`,
      card('Numbers', heading),
    ]),
    ['/glossary', card('Glossary', 'The words of the customer conversation')],
    ['/search', card('Search', 'Find a link, a figure or a tool', none)],
    ['/methodology', card('Methodology', 'How the chain score works, point by point')],
    ['/privacy', card('Privacy', 'Nothing is stored: the address is the data', none)],
    ...pages.map(({ kind, path, title, links: own }): [string, PageCard] => [
      path,
      card(
        KICKERS[kind],
        title,
        about(({ id }) => own.has(id)),
      ),
    ]),
  ]);
});

const previews = once(
  async (): Promise<ReadonlyMap<string, Preview>> =>
    new Map(
      [...(await staticCards())].map(([path, card]) => [path, staticCardPreview(path, card)]),
    ),
);

/** The preview of a page by its path. Throws when no image is made for it. */
export async function previewOf(path: string): Promise<Preview> {
  const preview = (await previews()).get(path);
  if (preview === undefined) throw new Error(`There is no preview image for "${path}".`);
  return preview;
}
