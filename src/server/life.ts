import type { App } from './app.ts';
import { serveMetrics } from './metrics.ts';

export interface Place {
  readonly host: string;
  readonly port: number;
  /** On loopback; `null` for no metrics. */
  readonly metricsPort: number | null;
}

/** Milliseconds that requests in flight may take after SIGTERM. */
const PATIENCE = 10_000;

/**
 * Serves until SIGTERM or SIGINT: then what is in flight is finished, nothing new is taken on, and
 * the process exits with 0. What nobody caught is logged, and the process lives on. Rejects with
 * the name, the value and the remedy of the setting when it cannot listen.
 */
export async function serve(
  { server, metrics, retire, writeDown }: App,
  place: Place,
  patience = PATIENCE,
): Promise<void> {
  const { host, port, metricsPort } = place;
  // Before the log itself is written out.
  process.prependOnceListener('exit', writeDown);
  // Every page is made from its address alone: an error in one leaves nothing broken for the next.
  process.on('uncaughtException', (err) => server.log.error({ err }, 'Uncaught'));
  process.on('unhandledRejection', (err) => server.log.error({ err }, 'Unhandled'));

  const address = await server
    .listen({ host, port })
    .catch(taken(`HOST is "${host}" and PORT is "${port}".`));
  const beside =
    metricsPort === null
      ? null
      : await serveMetrics(metrics, metricsPort).catch(taken(`METRICS_PORT is "${metricsPort}".`));

  const stop = async () => {
    retire();
    server.log.info('Stopping');
    setTimeout(() => process.exit(0), patience).unref();
    beside?.close();
    await server.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

  const where = beside?.address();
  if (where && typeof where === 'object') {
    console.error(`Metrics at http://localhost:${where.port}/metrics`);
  }
  console.error(`Ready at ${address.replace(/\[::1\]|127\.0\.0\.1/, 'localhost')}`);
}

function taken(setting: string) {
  return (error: NodeJS.ErrnoException): never => {
    throw new Error(
      `${setting} The server cannot listen there (${error.code}). Choose one that is free.`,
      {
        cause: error,
      },
    );
  };
}
