import type { IncomingMessage, ServerResponse } from 'node:http';
import underPressure from '@fastify/under-pressure';
import compression from 'compression';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { CONNECTION_LIMITS, type ConnectionLimits, makeServer } from './connections.ts';
import {
  FOREIGN_FORM,
  isFromHere,
  methodsOf,
  NO_ADDRESS,
  PLAIN,
  type Refusal,
  refusalOf,
} from './doors.ts';
import { makeEyes } from './eyes.ts';
import { setSecurityHeaders } from './headers.ts';
import { KeptAnswers } from './kept-answers.ts';
import { leaveWhole } from './leave-whole.ts';
import { type Costly, type Excess, LIMITS, type Limits, makeRates, RenderQueue } from './limits.ts';
import { type Metrics, makeMetrics } from './metrics.ts';
import { isImage, isKept, type PageHandler } from './on-demand.ts';
import { runPage, TROUBLE } from './run-page.ts';
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
}

/** The server around the built site. */
export async function makeApp(options: AppOptions): Promise<App> {
  const { files, siteUrl, hosts, limits = LIMITS, connections = CONNECTION_LIMITS } = options;
  const queue = new RenderQueue();
  const metrics = makeMetrics(() => queue.length);
  const pages = { ...options, notFound: files.get('/404'), patience: limits.patience };
  const kept = new KeptAnswers(
    (request, response) =>
      runPage(pages, request as IncomingMessage, response as ServerResponse, (error) =>
        server.log.error({ err: error }, PAGE_FAILED),
      ),
    siteUrl.host,
  );
  const see = makeEyes(metrics, (path) => files.has(path));
  const compress = compression();
  let retired = false;
  let requests = 0;
  const nextId = () => `req-${(++requests).toString(36)}`;

  const server = Fastify({
    serverFactory: (handle) =>
      makeServer((request, response) => {
        if (!answerHeld(request, response)) handle(request, response);
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
  // Bodies are left to the pages that read them.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', (_request, _payload, done) => done(null));
  await server.register(underPressure, {
    maxEventLoopDelay: limits.stall,
    sampleInterval: limits.stall,
    pressureHandler: () => undefined,
  });
  const excessOf = await makeRates(server, limits.rates);

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
  server.route({ method: ['GET', 'HEAD', 'POST'], url: '/*', handler: answer });

  /** What is in memory is sent before the framework sees the request; says whether it was. */
  function answerHeld(request: IncomingMessage, response: ServerResponse): boolean {
    const { url: target = '', method = '' } = request;
    if (retired || (method !== 'GET' && method !== 'HEAD')) return false;
    const known = kept.get(target);
    const exact = known ?? files.get(target);
    const held = exact ?? files.get(target.split('?', 1)[0] ?? '');
    if (held === undefined || refusalOf(request, hosts, exact !== undefined) !== null) return false;
    const began = performance.now();
    if (known) metrics.kept.inc({ result: 'hit' });
    sendHeld(request, response, held);
    const { statusCode: status } = response;
    const milliseconds = performance.now() - began;
    see(server.log, { reqId: nextId(), target, method, status, milliseconds });
    return true;
  }

  function report({ raw, method, log }: FastifyRequest, reply: FastifyReply) {
    const { statusCode: status } = reply.raw;
    see(log, { target: raw.url ?? '', method, status, milliseconds: reply.elapsedTime });
  }

  /** Everything else that came through the doors. */
  async function answer(request: FastifyRequest, reply: FastifyReply) {
    if (retired) return busy(reply, { status: 503, retryAfter: 1 }, 'retired');
    const target = request.raw.url ?? '/';
    const [path = '/'] = target.split('?', 1);
    const file = files.get(path);
    if (file !== undefined) {
      reply.hijack();
      return sendHeld(request.raw, reply.raw, file);
    }
    const page = path.replace(/\/$/, '');
    if (files.has(page)) return reply.redirect(page + target.slice(path.length), 301);
    if (request.method === 'POST' && !isFromHere(request.raw, siteUrl)) {
      return refuse(request, reply, FOREIGN_FORM, 'origin');
    }
    if (server.isUnderPressure()) return busy(reply, { status: 503, retryAfter: 2 }, 'pressure');
    if (request.method === 'POST') return await answerForm(request, reply);
    return isKept(path) ? await answerKept(request, reply, target) : render(request, reply);
  }

  function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    { status, message }: Refusal,
    reason = 'door',
  ) {
    metrics.refused.inc({ reason });
    if (status === 405) reply.header('Allow', methodsOf(request.raw.url ?? ''));
    return reply.code(status).headers(PLAIN).send(message);
  }

  function busy(reply: FastifyReply, { status, retryAfter }: Excess, reason: string) {
    metrics.refused.inc({ reason });
    return reply
      .code(status)
      .headers(PLAIN)
      .header('Retry-After', retryAfter)
      .send(`Too much is asked at once. Try again in ${retryAfter} s.`);
  }

  async function excess(kind: Costly, request: FastifyRequest) {
    if (kind === 'image' && queue.length > limits.queue)
      return { status: 503, retryAfter: 5 } as const;
    return await excessOf(kind, request);
  }

  async function answerForm(request: FastifyRequest, reply: FastifyReply) {
    const over = await excess('form', request);
    if (over) return busy(reply, over, 'form');
    if (request.headers.expect !== undefined) reply.raw.writeContinue();
    return await render(request, reply);
  }

  async function answerKept(request: FastifyRequest, reply: FastifyReply, target: string) {
    let found = kept.get(target);
    metrics.kept.inc({ result: found ? 'hit' : 'miss' });
    if (found === undefined) {
      const isDrawn = isImage(target.split('?', 1)[0] ?? '');
      const over = isDrawn && !kept.isComing(target) ? await excess('image', request) : null;
      if (over) return busy(reply, over, 'image');
      found = await kept.render(target, (task) => (isDrawn ? queue.run(task) : task()));
    }
    reply.hijack();
    return sendHeld(request.raw, reply.raw, found, found.status);
  }

  async function render(request: FastifyRequest, reply: FastifyReply) {
    reply.hijack();
    leaveWhole(reply.raw);
    await new Promise<void>((ready) => compress(request.raw, reply.raw, ready));
    await runPage(pages, request.raw, reply.raw, (error) =>
      request.log.error({ err: error }, PAGE_FAILED),
    );
  }

  return {
    server,
    metrics,
    retire: () => {
      retired = true;
    },
  };
}

const PAGE_FAILED = 'A page failed';
