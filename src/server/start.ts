import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { pino } from 'pino';
import { makeApp } from './app.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { serve } from './life.ts';
import type { PageHandler } from './on-demand.ts';
import { readStaticFiles } from './static-files.ts';

const root = join(import.meta.dirname, '..', '..');

/** `npm start`: builds the site if needed and serves it until SIGTERM or SIGINT. */
async function start(): Promise<void> {
  // Most functions of a page run once for each reader, and V8 would wait for 3,000 of them.
  setFlagsFromString('--invocation-count-for-turbofan=300');
  // Read here, so that a wrong setting ends the start with its message alone.
  const { config, preferProduction } = await import('../config.ts');
  preferProduction();
  buildIfNeeded(root, config.siteUrl);
  const { handler }: { handler: PageHandler } = await import(join(root, 'dist/server/entry.mjs'));
  const app = await makeApp({
    ...config,
    files: readStaticFiles(join(root, 'dist/client')),
    handlePage: handler,
    logger: makeLogger(config.logLevel),
  });
  await serve(app, config);
}

/** Lines are written some at a time: a write for each would take longer than most answers. */
function makeLogger(level: string) {
  const lines = pino.destination({ dest: 1, minLength: 4096, periodicFlush: 200 });
  process.once('exit', () => lines.flushSync());
  // A line about an answer tells when it was sent.
  const mixin = (line: object) => ('time' in line ? {} : { time: new Date().toISOString() });
  return pino({ level, base: null, timestamp: false, mixin }, lines);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // Whatever is up already goes down with the rest.
  process.exit(1);
});
