import { join } from 'node:path';
import { pino } from 'pino';
import { config } from '../config.ts';
import { makeApp } from './app.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { serveMetrics } from './metrics.ts';
import type { PageHandler } from './on-demand.ts';
import { readStaticFiles } from './static-files.ts';

/** Milliseconds that requests in flight may take after SIGTERM. */
const PATIENCE = 10_000;
const root = join(import.meta.dirname, '..', '..');

/** `npm start`: builds the site if needed and serves it until SIGTERM or SIGINT. */
async function start(): Promise<void> {
  buildIfNeeded(root, config.siteUrl);
  const { handler }: { handler: PageHandler } = await import(join(root, 'dist/server/entry.mjs'));
  const logger = pino({
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  const { server, metrics, retire } = await makeApp({
    ...config,
    files: readStaticFiles(join(root, 'dist/client')),
    handlePage: handler,
    logger,
  });
  // Every page is made from its address alone: an error in one leaves nothing broken for the next.
  process.on('uncaughtException', (error) => logger.error(error, 'uncaught'));
  process.on('unhandledRejection', (error) => logger.error(error, 'unhandled'));

  const address = await server.listen({ host: config.host, port: config.port });
  const beside =
    config.metricsPort === null ? null : await serveMetrics(metrics, config.metricsPort);

  const stop = async () => {
    retire();
    setTimeout(() => process.exit(0), PATIENCE).unref();
    beside?.close();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  console.error(
    `Ready at ${address.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost')}`,
  );
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
