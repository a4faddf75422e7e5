import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { config } from '../../src/config.ts';
import { makeApp } from '../../src/server/app.ts';
import type { PageHandler } from '../../src/server/on-demand.ts';
import { readStaticFiles } from '../../src/server/static-files.ts';

const root = join(import.meta.dirname, '..', '..');

/** The files of the built site, by the path that asks for each. */
export const files = readStaticFiles(join(root, 'dist/client'));

const { handler }: { handler: PageHandler } = await import(join(root, 'dist/server/entry.mjs'));
/** Tests ask for everything at once. */
const NO_LIMITS = {
  rates: { image: { each: 1e6, all: 1e6 }, form: { each: 1e6, all: 1e6 } },
  queue: 1e6,
  stall: 1e6,
  patience: 60_000,
};
const { server } = await makeApp({ ...config, files, handlePage: handler, limits: NO_LIMITS });

/** Origin of the absolute addresses in pages. */
export const origin = config.siteUrl.origin;

/** What the production server answers; no port is opened. */
export function ask(request: string | InjectOptions): Promise<LightMyRequestResponse> {
  return server.inject(typeof request === 'string' ? { url: request } : request);
}

/** Paths of the pages that were built, `/404` among them. */
export const builtPages: readonly string[] = [...files]
  .filter(([, { headers }]) => headers['Content-Type']?.startsWith('text/html'))
  .map(([path]) => path)
  .sort();

export interface SitePage {
  readonly path: string;
  readonly status: number;
  readonly html: string;
  /** The document as a browser with scripts reads it: what `noscript` holds is text. */
  readonly $: CheerioAPI;
  /** The document as a browser without scripts reads it. */
  readonly $plain: CheerioAPI;
}

export async function visit(path: string, request: InjectOptions = {}): Promise<SitePage> {
  return readPage(path, await ask({ ...request, url: path }));
}

export function readPage(path: string, { statusCode, body }: LightMyRequestResponse): SitePage {
  const $plain = load(body, { scriptingEnabled: false });
  // A style hides the screens where scripts are off; the one long form stands in their place.
  $plain('.audit-island').remove();
  return { path, status: statusCode, html: body, $: load(body), $plain };
}
