import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { METHODS } from './doors.ts';
import { SECURITY_HEADERS, setSecurityHeaders } from './headers.ts';

/** How long a client may take; milliseconds. */
export const CONNECTION_LIMITS = {
  /** For a whole request to arrive. */
  requestTimeout: 10_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 72_000,
} as const;
/** Without a byte, either way: a reader that stops reading is let go. */
const LONGEST_SILENCE = 30_000;
const MOST_CONNECTIONS = 5000;

/** Bounds what all clients may hold open, and answers what Node would answer without our headers. */
export function limitConnections(server: Server): void {
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(LONGEST_SILENCE);
  server.on('connect', (_: IncomingMessage, socket: Socket) =>
    answerRaw(socket, 405, 'No page answers to this method.', { Allow: METHODS }),
  );
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    setSecurityHeaders(response, request.url);
    response.writeHead(417, { Connection: 'close', 'Cache-Control': 'no-store' }).end();
  });
}

/** Answers what the parser of Node refuses. */
export function answerMalformed({ code }: NodeJS.ErrnoException, socket: Socket): void {
  answerRaw(socket, statusOf(code), 'This is no request that we can read.');
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** Answers on a bare socket what never became a request, and closes it. */
function answerRaw(
  socket: Socket,
  status: number,
  message: string,
  more: Readonly<Record<string, string>> = {},
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const headers = Object.entries({
    ...SECURITY_HEADERS,
    ...more,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(message)),
    'Cache-Control': 'no-store',
    Date: new Date().toUTCString(),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('')}\r\n${message}`);
}
