import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FOREVER, HASHED, HEADERS_BY_ADDRESS, lowerCased, SECURITY_HEADERS } from '../headers.ts';
import type { HeldFile } from '../send-held.ts';
import { readStaticFiles } from '../static-files.ts';

/** A line of Vercel's routing table. A later line that fits says a header anew. */
export interface Route {
  readonly src?: string;
  readonly dest?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly continue?: boolean;
  readonly handle?: string;
}

/** What we write of `config.json`, see https://vercel.com/docs/build-output-api/configuration. */
export interface OutputConfig {
  readonly version: 3;
  readonly routes: readonly Route[];
  readonly overrides?: Readonly<Record<string, { path?: string; contentType: string }>>;
}

const POLICY = 'Content-Security-Policy';
/** Astro adds them for what the site does not use. */
const UNUSED = /^\^\/_(image|server-islands)\b/;

/**
 * Completes what the adapter has written for Vercel: the headers of this server for every address,
 * built pages by their paths alone, and nothing that the site does not use. Takes the built files by
 * their paths.
 */
export function completeOutput(
  { routes, ...config }: OutputConfig,
  files: ReadonlyMap<string, HeldFile>,
): OutputConfig {
  const used = routes.filter(({ src }) => !UNUSED.test(src ?? '')).map(safeRedirect);
  const onDemand = used.filter(({ dest }) => dest === '_render').map(({ src }) => src);
  const { [POLICY]: noPage = '', ...security } = SECURITY_HEADERS;
  return {
    ...config,
    routes: [
      saying('^/.*$', security),
      // What is rendered on demand says its own policy.
      saying(`^(?!${onDemand.join('|')}).*$`, { [POLICY]: noPage }),
      saying(HASHED, { 'Cache-Control': FOREVER }),
      ...HEADERS_BY_ADDRESS.map(([src, headers]) => saying(src, headers)),
      ...[...files].flatMap(([path, { headers }]) => {
        const own = isPage(headers) ? ownHeaders(headers) : {};
        return Object.keys(own).length > 0 ? [saying(`^${escaped(path)}$`, own)] : [];
      }),
      ...used.map((route) => (route.status === 404 ? notFound(route, files) : route)),
    ],
    overrides: Object.fromEntries(
      [...files].map(([path, { headers }]) => [fileOf(path, headers), override(path, headers)]),
    ),
  };
}

const isPage = (headers: HeldFile['headers']) => headers['Content-Type']?.startsWith('text/html');
const escaped = (path: string) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a built page says that no other address does. */
function ownHeaders({ [POLICY]: policy, Link: link }: HeldFile['headers']) {
  return { ...(policy ? { [POLICY]: policy } : {}), ...(link ? { Link: link } : {}) };
}

function saying(src: string, headers: Readonly<Record<string, string>>): Route {
  return { src, headers: lowerCased(headers), continue: true };
}

/** The redirect from a slash at the end would lead `//other.example/` to another site. */
function safeRedirect(route: Route): Route {
  return route.src === '^/(.*)/$' ? { ...route, src: '^/([^/\\\\].*)/$' } : route;
}

function notFound(route: Route, files: ReadonlyMap<string, HeldFile>): Route {
  const policy = files.get('/404')?.headers[POLICY] ?? '';
  return { ...route, headers: { [POLICY.toLowerCase()]: policy, 'cache-control': 'no-store' } };
}

function fileOf(path: string, headers: HeldFile['headers']): string {
  return isPage(headers) ? `${path.slice(1) || 'index'}.html` : path.slice(1);
}

function override(path: string, headers: HeldFile['headers']) {
  const contentType = headers['Content-Type'] ?? '';
  // The adapter sends what is missing to the file of this page.
  const isFound = isPage(headers) && path !== '/' && path !== '/404';
  return isFound ? { path: path.slice(1), contentType } : { contentType };
}

/** Writes the headers and addresses of this server into the output for Vercel. */
export function vercelOutput(): AstroIntegration {
  let config = new URL('file:');
  return {
    name: 'vercel-output',
    hooks: {
      'astro:config:setup': ({ updateConfig, addMiddleware }) => {
        // The adapter would put each page into a folder of its own.
        updateConfig({ build: { format: 'file' } });
        addMiddleware({
          entrypoint: new URL('./vercel-headers.ts', import.meta.url),
          order: 'pre',
        });
      },
      'astro:config:done': ({ config: { root } }) => {
        config = new URL('./.vercel/output/config.json', root);
      },
      'astro:build:done': ({ dir }) => {
        const written: OutputConfig = JSON.parse(readFileSync(config, 'utf8'));
        const complete = completeOutput(written, readStaticFiles(fileURLToPath(dir)));
        writeFileSync(config, `${JSON.stringify(complete, null, 2)}\n`);
      },
    },
  };
}
