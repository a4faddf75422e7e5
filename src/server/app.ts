import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import underPressure from '@fastify/under-pressure';
import compression from 'compression';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { answerMalformed, CONNECTION_LIMITS, limitConnections } from './connections.ts';
import { FOREIGN_FORM, isFromHere, METHODS, NO_ADDRESS, refusalOf } from './doors.ts';
import { makeEyes } from './eyes.ts';
import { setSecurityHeaders } from './headers.ts';
import { KeptAnswers } from './kept-answers.ts';
import { leaveWhole } from './leave-whole.ts';
import { type Costly, type Excess, LIMITS, type Limits, makeRates, RenderQueue } from './limits.ts';
import { type Metrics, makeMetrics } from './metrics.ts';
import { asOfTheSite, isImage, isKept, type PageHandler } from './on-demand.ts';
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
}

export interface App {
  readonly server: FastifyInstance;
  readonly metrics: Metrics;
  /** Answers from now on that the server goes away; `/readyz` says so, too. */
  retire(): void;
}

/** The server around the built site. */
export async function makeApp(options: AppOptions): Promise<App> {
  const { files, siteUrl, hosts, handlePage, limits = LIMITS } = options;
  const queue = new RenderQueue();
  const metrics = makeMetrics(() => queue.length);
  const kept = new KeptAnswers(
    (request, response) => runPage(request as IncomingMessage, response as ServerResponse),
    siteUrl.host,
  );
  const see = makeEyes(metrics, (path) => files.has(path));
  const compress = compression();
  let retired = false;

  const server = Fastify({
    serverFactory: (handle) =>
      createServer(CONNECTION_LIMITS, (request, response) => {
        if (!answerHeld(request, response)) handle(request, response);
      }),
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => {
      metrics.refused.inc({ reason: 'malformed' });
      answerMalformed(error, socket);
    },
    // An address that the router cannot decode.
    frameworkErrors: (_error, request, reply) => {
      reply.hijack();
      setSecurityHeaders(reply.raw, request.raw.url);
      reply.raw.writeHead(400, PLAIN).end(NO_ADDRESS);
    },
  });
  limitConnections(server.server);
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
    done();
  });
  server.addHook('onResponse', ({ raw, method, log }, reply, done) => {
    const { statusCode: status } = reply.raw;
    see(log, { target: raw.url ?? '', method, status, milliseconds: reply.elapsedTime });
    done();
  });
  server.setErrorHandler((error, request, reply) => {
    request.log.error(error);
    return reply.code(500).send(TROUBLE);
  });
  server.setNotFoundHandler((request, reply) => refuse(request, reply));

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
    const held = known ?? files.get(target.split('?', 1)[0] ?? '');
    if (held === undefined || refusalOf(request, hosts) !== null) return false;
    const began = performance.now();
    if (known) metrics.kept.inc({ result: 'hit' });
    sendHeld(request, response, held);
    const { statusCode: status } = response;
    see(server.log, { target, method, status, milliseconds: performance.now() - began });
    return true;
  }

  /** Everything but the doors' own answers comes through here. */
  async function answer(request: FastifyRequest, reply: FastifyReply) {
    if (retired) return busy(reply, { status: 503, retryAfter: 1 }, 'retired');
    const refused = refuse(request, reply);
    if (refused !== null) return refused;
    const target = request.raw.url ?? '/';
    const [path = '/', query] = target.split('?', 2);
    const file = files.get(path);
    if (file !== undefined) {
      if (request.method === 'POST') {
        return reply.code(405).header('Allow', 'GET, HEAD').send('This page takes no form.');
      }
      reply.hijack();
      return sendHeld(request.raw, reply.raw, file);
    }
    const page = path.replace(/\/$/, '');
    if (files.has(page)) return reply.redirect(query ? `${page}?${query}` : page, 301);
    if (server.isUnderPressure()) return busy(reply, { status: 503, retryAfter: 2 }, 'pressure');
    if (request.method === 'POST') return await answerForm(request, reply);
    return isKept(path) ? await answerKept(request, reply, target) : render(request, reply);
  }

  /** Sends the refusal of the doors, if they refuse. */
  function refuse(request: FastifyRequest, reply: FastifyReply) {
    const refusal = refusalOf(request.raw, hosts);
    if (refusal === null) return null;
    metrics.refused.inc({ reason: 'door' });
    if (refusal.status === 405) reply.header('Allow', METHODS);
    if (refusal.status === 411 || refusal.status === 413) reply.header('Connection', 'close');
    return reply.code(refusal.status).header('Cache-Control', 'no-store').send(refusal.message);
  }

  function busy(reply: FastifyReply, { status, retryAfter }: Excess, reason: string) {
    metrics.refused.inc({ reason });
    return reply
      .code(status)
      .header('Retry-After', retryAfter)
      .header('Cache-Control', 'no-store')
      .send(`Too much is asked at once. Try again in ${retryAfter} s.`);
  }

  async function excess(kind: Costly, request: FastifyRequest) {
    if (kind === 'image' && queue.length > limits.queue)
      return { status: 503, retryAfter: 5 } as const;
    return await excessOf(kind, request);
  }

  async function answerForm(request: FastifyRequest, reply: FastifyReply) {
    if (!isFromHere(request.raw, siteUrl)) {
      metrics.refused.inc({ reason: 'origin' });
      return reply.code(403).header('Cache-Control', 'no-store').send(FOREIGN_FORM);
    }
    const over = await excess('form', request);
    return over ? busy(reply, over, 'form') : render(request, reply);
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
    await runPage(request.raw, reply.raw, (error) => request.log.error(error));
  }

  async function runPage(
    request: IncomingMessage,
    response: ServerResponse,
    tell: (error: unknown) => void = () => undefined,
  ) {
    asOfTheSite(request, siteUrl);
    const missing = (error?: unknown) => {
      if (error) tell(error);
      const page = files.get('/404');
      response.writeHead(error ? 500 : 404, { ...page?.headers, 'Cache-Control': 'no-store' });
      response.end(error ? TROUBLE : page?.body);
    };
    if (request.url?.startsWith(UNUSED_IMAGE_SERVICE)) return missing();
    await handlePage(request, response, missing);
  }

  return {
    server,
    metrics,
    retire: () => {
      retired = true;
    },
  };
}

/** Astro adds it for images that are resized on demand; the site has none. */
const UNUSED_IMAGE_SERVICE = '/_image';
const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
const TROUBLE = 'Something went wrong here. Try again in a moment.';
