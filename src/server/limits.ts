import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import pLimit from 'p-limit';

const MINUTE = 60_000;

export type Costly = 'image' | 'form';

/** What the server takes on before it says no. */
export interface Limits {
  /** A minute: for one client, and for all together. */
  readonly rates: Readonly<Record<Costly, { readonly each: number; readonly all: number }>>;
  /** Images that may wait their turn. */
  readonly queue: number;
  /** Milliseconds of a blocked event loop from which on pages are refused until it recovers. */
  readonly stall: number;
  /** Milliseconds a page may take; longer than its form may arrive. */
  readonly patience: number;
}

export const LIMITS: Limits = {
  rates: { image: { each: 120, all: 1200 }, form: { each: 120, all: 1200 } },
  queue: 250,
  stall: 1000,
  patience: 15_000,
};

/** Too many: 429 for one client, 503 for all together. */
export interface Excess {
  readonly status: 429 | 503;
  /** Seconds until it is worth asking again. */
  readonly retryAfter: number;
}

/** Counts what is costly. Registers with the server; memory stays bounded by the plugin's store. */
export async function makeRates(
  app: FastifyInstance,
  rates: Limits['rates'],
): Promise<(kind: Costly, request: FastifyRequest) => Promise<Excess | null>> {
  await app.register(rateLimit, { global: false });
  const counter = (kind: Costly, who: 'each' | 'all') =>
    app.createRateLimit({
      max: rates[kind][who],
      timeWindow: MINUTE,
      keyGenerator: ({ ip }) => (who === 'all' ? kind : `${kind} ${ip}`),
    });
  const counters = {
    image: { each: counter('image', 'each'), all: counter('image', 'all') },
    form: { each: counter('form', 'each'), all: counter('form', 'all') },
  };
  return async (kind, request) => {
    for (const who of ['each', 'all'] as const) {
      const count = await counters[kind][who](request);
      if (!count.isAllowed && count.isExceeded) {
        return { status: who === 'each' ? 429 : 503, retryAfter: count.ttlInSeconds };
      }
    }
    return null;
  };
}

/** Draws one image at a time, so that pages go between two of them. */
export class RenderQueue {
  readonly #oneAtATime = pLimit(1);

  /** Images that wait or are drawn now. */
  get length(): number {
    return this.#oneAtATime.pendingCount + this.#oneAtATime.activeCount;
  }

  run<T>(task: () => Promise<T>): Promise<T> {
    return this.#oneAtATime(task);
  }
}
