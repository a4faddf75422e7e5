import type { FastifyBaseLogger } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Metrics } from './metrics.ts';
import { routeName } from './route-names.ts';

/** An answer that was sent. */
export interface Seen {
  /** Where the log that is written to does not know it. */
  readonly reqId?: string;
  readonly target: string;
  readonly method: string;
  readonly status: number;
  readonly milliseconds: number;
}

/**
 * Counts and logs answers by their kind of address: no token, no name, no query and no address of a
 * client is ever written down. `isBuilt` tells the paths of built files.
 */
export function makeEyes(metrics: Metrics, isBuilt: (path: string) => boolean) {
  const routes = new LRUCache<string, string>({
    max: 1000,
    memoMethod: (path) => routeName(path, isBuilt(path)),
  });
  return (log: FastifyBaseLogger, { target, milliseconds, ...seen }: Seen): void => {
    const [path = ''] = target.split('?', 1);
    const route = routes.memo(path);
    const { method, status } = seen;
    metrics.requests.inc({ route, method, status });
    metrics.duration.observe({ route }, milliseconds / 1000);
    log.info({ ...seen, route, ms: Math.round(milliseconds * 100) / 100 });
  };
}
