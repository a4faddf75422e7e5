import type { IncomingMessage, ServerResponse } from 'node:http';
import underPressure from '@fastify/under-pressure';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { makeAnswers, PAGE_FAILED } from './answers.ts';
import { CONNECTION_LIMITS, type ConnectionLimits, makeServer } from './connections.ts';
import { NO_ADDRESS, PLAIN, refusalOf } from './doors.ts';
import { Eyes } from './eyes.ts';
import { setSecurityHeaders } from './headers.ts';
import { LIMITS, type Limits, RenderQueue } from './limits.ts';
import { type Metrics, makeMetrics } from './metrics.ts';
import { isReport, type PageHandler } from './on-demand.ts';
import { TROUBLE } from './run-page.ts';
import { type HeldFile, sendHeld } from './send-held.ts';

export interface AppOptions {
  /** The built files, by the path that asks for each. */
  readonly files: ReadonlyMap<string, HeldFile>;
  readonly handlePage: PageHandler;
  readonly siteUrl: URL;
  /** Names in lower case that requests may be sent to. */
  readonly hosts: ReadonlySet<string>;
  /** Addresses of proxies whose X-Forwarded-For is believed; none unless given. */
  readonly trustedProxies?: readonly string[];
  readonly logger?: FastifyBaseLogger;
  readonly limits?: Limits;
  readonly connections?: ConnectionLimits;
}

export interface App {
  readonly server: FastifyInstance;
  readonly metrics: Metrics;
  /** Answers from now on that the server goes away; `/readyz` says so, too. */
  retire(): void;
  /** Writes what was answered so far into the log and the metrics. */
  writeDown(): void;
}

/** The server around the built site. */
export async function makeApp(options: AppOptions): Promise<App> {
  const { files, hosts, limits = LIMITS, connections = CONNECTION_LIMITS } = options;
  const queue = new RenderQueue();
  const metrics = makeMetrics({ queueLength: () => queue.length, beforeRead: writeDown });
  let retired = false;
  let requests = 0;
  const waiting: (() => void)[] = [];
  const nextId = () => `req-${(++requests).toString(36)}`;

  const server = Fastify({
    serverFactory: (handle) =>
      makeServer((request, response) => {
        if (!answerAtOnce(request, response)) handle(request, response);
      }, connections),
    genReqId: nextId,
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    // The connection answers for itself.
    clientErrorHandler: () => metrics.refused.inc({ reason: 'malformed' }),
    // An address that the router cannot decode: no hook runs for it.
    frameworkErrors: (_error, request, reply) => {
      setSecurityHeaders(reply.raw, request.raw.url);
      refuse(request, reply, refusalOf(request.raw, hosts) ?? NO_ADDRESS);
      report(request, reply);
    },
  });
  const eyes = new Eyes(metrics, server.log, (path) => files.has(path));
  // Bodies are left to the pages that read them.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));
  await server.register(underPressure, {
    maxEventLoopDelay: limits.stall,
    sampleInterval: limits.stall,
    pressureHandler: () => undefined,
  });
  const notFound = files.get('/404');
  const { patience } = limits;
  const answers = { ...options, limits, metrics, queue, notFound, patience };
  const { kept, answer, render, refuse, busy } = await makeAnswers(server, answers);

  server.addHook('onRequest', (request, reply, done) => {
    setSecurityHeaders(reply.raw, request.raw.url);
    if (retired) reply.raw.setHeader('Connection', 'close');
    const refusal = refusalOf(request.raw, hosts);
    if (refusal === null) done();
    else refuse(request, reply, refusal);
  });
  server.addHook('onResponse', (request, reply, done) => {
    report(request, reply);
    done();
  });
  server.setErrorHandler((error, request, reply) => {
    request.log.error({ err: error }, 'The server failed');
    return reply.code(500).headers(PLAIN).send(TROUBLE);
  });

  server.get('/healthz', (_, reply) => reply.header('Cache-Control', 'no-store').send('live\n'));
  server.get('/readyz', (_, reply) => {
    reply.header('Cache-Control', 'no-store');
    const isReady = !retired && !server.isUnderPressure();
    return isReady ? reply.send('ready\n') : reply.code(503).send('not ready\n');
  });
  server.route({ method: ['GET', 'HEAD', 'POST'], url: '/*', handler: answerOther });

  /**
   * What is in memory is sent, and reports are rendered, before the framework sees the request: it
   * would take longer than both. Says whether there is an answer.
   */
  function answerAtOnce(request: IncomingMessage, response: ServerResponse): boolean {
    const { url: target = '', method = '' } = request;
    if (retired || (method !== 'GET' && method !== 'HEAD')) return false;
    const known = kept.get(target);
    const exact = known ?? files.get(target);
    const held = exact ?? files.get(target.split('?', 1)[0] ?? '');
    const mayRender = held === undefined && isReport(target) && !server.isUnderPressure();
    if (held === undefined && !mayRender) return false;
    if (refusalOf(request, hosts, exact !== undefined) !== null) return false;
    const began = performance.now();
    const reqId = nextId();
    const saw = () => {
      const { statusCode: status } = response;
      const milliseconds = performance.now() - began;
      eyes.see({ reqId, target, method, status, milliseconds, wasKept: known !== undefined });
    };
    if (held !== undefined) {
      sendHeld(request, response, held);
      saw();
    } else {
      const tell = (err: unknown) => server.log.error({ reqId, err }, PAGE_FAILED);
      together(() => void render(request, response, tell).finally(saw));
    }
    return true;
  }

  /** Begins at once what came in together: side by side, pages share what the processor has at hand. */
  function together(begin: () => void) {
    if (waiting.push(begin) > 1) return;
    setImmediate(() => {
      for (const each of waiting.splice(0)) each();
    });
  }

  function answerOther(request: FastifyRequest, reply: FastifyReply) {
    return retired
      ? busy(reply, { status: 503, retryAfter: 1 }, 'retired')
      : answer(request, reply);
  }

  function report({ id: reqId, raw, method }: FastifyRequest, reply: FastifyReply) {
    const { statusCode: status } = reply.raw;
    eyes.see({ reqId, target: raw.url ?? '', method, status, milliseconds: reply.elapsedTime });
  }

  function writeDown() {
    eyes.writeDown();
  }

  return {
    server,
    metrics,
    retire: () => {
      retired = true;
    },
    writeDown,
  };
}
