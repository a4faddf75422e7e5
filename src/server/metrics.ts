import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts, for Prometheus. Routes are kinds of address, see `routeName`. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Counter<'route' | 'method' | 'status'>;
  /** Seconds. */
  readonly duration: Histogram<'route'>;
  readonly kept: Counter<'result'>;
  readonly refused: Counter<'reason'>;
}

/** What the metrics are read from. */
interface MetricsSources {
  /** Images that wait or are drawn now. */
  readonly queueLength: () => number;
  /** Is called before each reading, to count what waits to be counted. */
  readonly beforeRead: () => void;
}

/** Makes all metrics of one server. */
export function makeMetrics({ queueLength, beforeRead }: MetricsSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'render_queue_length',
    help: 'Images that wait or are drawn now',
    registers,
    collect() {
      this.set(queueLength());
    },
  });
  return {
    registry,
    requests: new Counter({
      name: 'http_requests_total',
      help: 'Answers sent',
      labelNames: ['route', 'method', 'status'],
      registers,
      collect: beforeRead,
    }),
    duration: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'From the first line of the request to the end of the answer',
      labelNames: ['route'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    kept: new Counter({
      name: 'kept_answers_total',
      help: 'Public answers that were kept (hit) or had to be rendered (miss)',
      labelNames: ['result'],
      registers,
    }),
    refused: new Counter({
      name: 'refused_total',
      help: 'Requests turned away: by a door, a rate, or a full queue',
      labelNames: ['reason'],
      registers,
    }),
  };
}

/** A server of its own for the metrics, on loopback alone. Resolves when it listens. */
export function serveMetrics({ registry }: Metrics, port: number): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': registry.contentType });
    return response.end(await registry.metrics());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
