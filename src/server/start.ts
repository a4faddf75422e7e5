import { join } from 'node:path';
import { pino } from 'pino';
import { makeApp } from './app.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { serve } from './life.ts';
import type { PageHandler } from './on-demand.ts';
import { readStaticFiles } from './static-files.ts';

const root = join(import.meta.dirname, '..', '..');

/** `npm start`: builds the site if needed and serves it until SIGTERM or SIGINT. */
async function start(): Promise<void> {
  // Read here, so that a wrong setting ends the start with its message alone.
  const { config, preferProduction } = await import('../config.ts');
  preferProduction();
  buildIfNeeded(root, config.siteUrl);
  const { handler }: { handler: PageHandler } = await import(join(root, 'dist/server/entry.mjs'));
  const app = await makeApp({
    ...config,
    files: readStaticFiles(join(root, 'dist/client')),
    handlePage: handler,
    logger: pino({
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
    }),
  });
  await serve(app, config);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // Whatever is up already goes down with the rest.
  process.exit(1);
});
