import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type CheerioAPI, load } from 'cheerio';
import { ask } from './site.ts';

/** How a service asks for a page of which it makes a preview. */
export interface Crawler {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Services by what is peculiar to how each asks. */
export const CRAWLERS: readonly Crawler[] = [
  {
    name: 'LinkedIn',
    headers: {
      'user-agent':
        'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
      'accept-encoding': 'gzip,deflate',
    },
  },
  {
    name: 'Facebook and WhatsApp',
    headers: {
      'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
      'accept-encoding': 'deflate, gzip',
      range: 'bytes=0-524287',
    },
  },
  { name: 'X', headers: { 'user-agent': 'Twitterbot/1.0', 'accept-encoding': 'gzip, deflate' } },
  {
    name: 'Slack',
    headers: {
      'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
      'accept-encoding': 'identity',
      range: 'bytes=0-32768',
    },
  },
  {
    name: 'Discord',
    headers: {
      'user-agent': 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
      'accept-encoding': 'gzip, deflate, br',
    },
  },
  {
    name: 'Apple Messages',
    headers: {
      'user-agent': 'Mozilla/5.0 (Macintosh) facebookexternalhit/1.1 Facebot Twitterbot/1.0',
      'accept-encoding': 'gzip, deflate, br',
    },
  },
  { name: 'a service that says nothing of itself', headers: {} },
];

/** All that some services read of a page. */
const READ = 16 * 1024;

const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

/** What a crawler knows of a page: the tags in its first bytes, with no script run. */
export class Sight {
  readonly start: string;
  readonly #$: CheerioAPI;

  constructor(body: Buffer, encoding: string | undefined) {
    const decode = DECODERS[encoding ?? ''];
    this.start = (decode ? decode(body) : body).subarray(0, READ).toString();
    this.#$ = load(this.start, { scriptingEnabled: false });
  }

  /** The content of the one tag of this name; `null` where there is none. Throws when there are two. */
  meta(name: string): string | null {
    const found = this.#$(`meta[property="${name}"], meta[name="${name}"]`);
    if (found.length > 1) throw new Error(`The page has ${found.length} tags for ${name}.`);
    return found.attr('content') ?? null;
  }

  /** The target of a link in the head, by its selector. */
  link(selector: string): string | null {
    return this.#$(`head > link${selector}`).attr('href') ?? null;
  }
}

/** Asks for an address as the crawler does, by HEAD and by GET. */
export async function fetchAs({ headers }: Crawler, url: string) {
  const asked = (method: 'HEAD' | 'GET') => ask({ url, method, headers });
  const [head, get] = [await asked('HEAD'), await asked('GET')];
  return { head, get };
}

/** Reads a page as the crawler does. */
export async function see(crawler: Crawler, url: string): Promise<Sight> {
  const { get } = await fetchAs(crawler, url);
  const encoding = get.headers['content-encoding'];
  return new Sight(get.rawPayload, encoding === undefined ? undefined : String(encoding));
}
