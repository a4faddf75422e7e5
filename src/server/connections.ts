import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { PLAIN } from './doors.ts';
import { headersAt, setSecurityHeaders } from './headers.ts';

/** What clients may take of the server; milliseconds where nothing else is said. */
export interface ConnectionLimits {
  /** Without a byte, either way. */
  readonly idle: number;
  /** Until a whole request has arrived. */
  readonly request: number;
  /** Until a whole answer is read. */
  readonly answer: number;
  /** Between two requests on one connection. */
  readonly keepAlive: number;
  /** Between two looks at who is late. */
  readonly check: number;
  /** Connections that all clients together hold open. */
  readonly most: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  idle: 30_000,
  request: 10_000,
  answer: 120_000,
  keepAlive: 72_000,
  check: 2_000,
  most: 5_000,
};

/** Milliseconds for a client to read why it was refused. */
const LAST_WORDS = 1_000;

/** An answer that a client waits for, and when it was asked for. */
interface Owed {
  readonly response: ServerResponse;
  readonly since: number;
}

/** What each connection was promised, oldest first. */
type Promised = Map<Duplex, Owed[]>;

/** A server that bounds its clients, and itself answers what never becomes a request for a page. */
export function makeServer(handle: RequestListener, limits: ConnectionLimits): Server {
  const server = createServer(
    {
      // The doors refuse a request without a host, with our headers.
      requireHostHeader: false,
      connectionsCheckingInterval: limits.check,
      headersTimeout: limits.request,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.keepAlive,
    },
    handle,
  );
  server.setTimeout(limits.idle);
  server.maxConnections = limits.most;

  const promised: Promised = new Map();
  const latestBody = new WeakMap<Duplex, IncomingMessage>();
  // Behind the handler: most answers are with the client already, and need no watching.
  server.on('request', (request, response) => {
    if (hasBody(request)) latestBody.set(request.socket, request);
    if (response.writableEnded && request.socket.writableLength === 0) return;
    owedTo(request.socket, promised).push({ response, since: performance.now() });
  });
  const refused = new WeakSet<Duplex>();
  server.on('clientError', (error, socket) => {
    // The parser says it again with every byte that follows.
    if (refused.has(socket)) return;
    refused.add(socket);
    answerMalformed(error, socket, latestBody.get(socket), promised);
  });
  server.on('connect', (_, socket) =>
    answerRaw(socket, 405, 'No page answers to this method.', { Allow: 'GET, HEAD' }),
  );
  server.on('checkExpectation', (request, response) => {
    setSecurityHeaders(response, request.url);
    response.writeHead(417, { ...PLAIN, Connection: 'close' });
    response.end('Nothing can be expected here but 100-continue.');
  });
  // The page of a form says whether it wants the body.
  server.on('checkContinue', (request, response) => server.emit('request', request, response));
  boundAnswers(server, promised, limits);
  return server;
}

/** What a connection still waits for. To hear of each answer instead would slow all of them down. */
function owedTo(socket: Duplex, promised: Promised): Owed[] {
  const owed = promised.get(socket) ?? [];
  if (!promised.has(socket) && !socket.destroyed) {
    promised.set(socket, owed);
    socket.once('close', () => promised.delete(socket));
  }
  while (owed[0]?.response.closed) owed.shift();
  return owed;
}

/** Cuts off who reads an answer so slowly that it never ends. */
function boundAnswers(server: Server, promised: Promised, { answer, check }: ConnectionLimits) {
  const look = setInterval(() => {
    for (const socket of promised.keys()) {
      const [oldest] = owedTo(socket, promised);
      if (oldest && performance.now() - oldest.since >= answer) socket.destroy();
    }
  }, check).unref();
  server.once('close', () => clearInterval(look));
}

/**
 * Answers what the parser refuses, in its turn: no request is answered twice, nor one for another.
 * Takes the latest request of the connection that has a body.
 */
function answerMalformed(
  { code }: NodeJS.ErrnoException,
  socket: Duplex,
  request: IncomingMessage | undefined,
  promised: Promised,
): void {
  // More words behind the request that was to be the last.
  if (code === 'HPE_CLOSED_CONNECTION') return;
  const refuse = () => answerRaw(socket, statusOf(code), 'This is no request that we can read.');
  const waiting = owedTo(socket, promised);
  const last = waiting.at(-1)?.response;
  const isInBody = request?.complete === false;
  if (!isInBody && last === undefined) refuse();
  else if (!isInBody) last?.once('close', refuse);
  else if (waiting.length === 1 && last?.headersSent === false) refuse();
  else hangUp(socket);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** Answers on a bare socket, and closes it. */
function answerRaw(
  socket: Duplex,
  status: number,
  message: string,
  more: Readonly<Record<string, string>> = {},
): void {
  const headers = Object.entries({
    ...headersAt('/'),
    ...PLAIN,
    ...more,
    'Content-Length': String(Buffer.byteLength(message)),
    Date: new Date().toUTCString(),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  hangUp(socket, `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}\r\n${message}`);
}

/** Closes a connection so that the last words arrive: what still comes is read and forgotten. */
function hangUp(socket: Duplex, lastWords = ''): void {
  // Node listens no longer where a connection was asked for.
  socket.on('error', () => socket.destroy());
  if (socket.writable) socket.end(lastWords);
  socket.resume();
  const cut = setTimeout(() => socket.destroy(), LAST_WORDS).unref();
  socket.once('close', () => clearTimeout(cut));
}
