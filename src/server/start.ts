import { join } from 'node:path';
import { config } from '../config.ts';
import { makeApp, type PageHandler } from './app.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { readStaticFiles } from './static-files.ts';

/** `npm start`: builds the site if needed and serves it. */
const root = join(import.meta.dirname, '..', '..');

async function start(): Promise<void> {
  buildIfNeeded(root, config.siteUrl);
  const { handler }: { handler: PageHandler } = await import(join(root, 'dist/server/entry.mjs'));
  const app = makeApp(readStaticFiles(join(root, 'dist/client')), handler);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.close());
  const address = await app.listen({ host: config.host, port: config.port });
  console.log(`Ready at ${address}`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
