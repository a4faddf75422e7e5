import type { FastifyBaseLogger } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Metrics } from './metrics.ts';
import { routeName } from './route-names.ts';

/** An answer that was sent. */
export interface Seen {
  readonly reqId: string;
  readonly target: string;
  readonly method: string;
  readonly status: number;
  readonly milliseconds: number;
  /** Whether it had been rendered for somebody else before. */
  readonly wasKept?: boolean;
}

/** Answers that are written down at once, at the most, and milliseconds that one waits for it. */
const MOST = 512;
const WAIT = 200;

/**
 * Counts and logs answers by their kind of address: no token, no name, no query and no address of a
 * client is ever written down. That is done for many answers at a time: one by one, it took a quarter
 * of the time of an answer from memory.
 */
export class Eyes {
  readonly #metrics: Metrics;
  readonly #log: FastifyBaseLogger;
  readonly #routes: LRUCache<string, string>;
  #seen: (Seen & { readonly at: number })[] = [];
  #later: NodeJS.Timeout | undefined;

  /** `isBuilt` tells the paths of built files. */
  constructor(metrics: Metrics, log: FastifyBaseLogger, isBuilt: (path: string) => boolean) {
    this.#metrics = metrics;
    this.#log = log;
    this.#routes = new LRUCache({
      max: 1000,
      memoMethod: (path) => routeName(path, isBuilt(path)),
    });
  }

  /** Takes an answer that was sent right now. */
  see({ reqId, target, method, status, milliseconds, wasKept = false }: Seen): void {
    this.#seen.push({ reqId, target, method, status, milliseconds, wasKept, at: Date.now() });
    if (this.#seen.length >= MOST) this.writeDown();
    else this.#later ??= setTimeout(() => this.writeDown(), WAIT).unref();
  }

  /** Writes down all that was seen so far. */
  writeDown(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    const seen = this.#seen;
    this.#seen = [];
    for (const { reqId, target, method, status, milliseconds, wasKept, at } of seen) {
      const [path = ''] = target.split('?', 1);
      const route = this.#routes.memo(path);
      this.#metrics.requests.inc({ route, method, status });
      this.#metrics.duration.observe({ route }, milliseconds / 1000);
      if (wasKept) this.#metrics.kept.inc({ result: 'hit' });
      const ms = Math.round(milliseconds * 100) / 100;
      this.#log.info({ time: timeOf(at), reqId, method, status, route, ms });
    }
  }
}

let written = { at: 0, time: '' };

/** A moment as ISO 8601, written once for all that happened in its millisecond. */
function timeOf(at: number): string {
  if (at !== written.at) written = { at, time: new Date(at).toISOString() };
  return written.time;
}
