import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { isHeld } from './entity-tags.ts';
import { SECURITY_HEADERS } from './headers.ts';
import type { StaticFile } from './static-files.ts';

/** Astro's handler in middleware mode; calls `next` when no page is rendered on demand there. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void | Promise<void>;

const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i;
/** Bytes; the whole audit posts less than 3,000. */
const LARGEST_FORM = 64 * 1024;
/** Astro adds it for images that are resized on demand; the site has none. */
const UNUSED_IMAGE_SERVICE = '/_image';

/** The server around the built site. Takes the built files and the handler of on-demand pages. */
export function makeApp(
  files: ReadonlyMap<string, StaticFile>,
  handlePage: PageHandler,
): FastifyInstance {
  const compress = compression();
  const app = Fastify({
    // An address that cannot be decoded is an address that no page has.
    frameworkErrors: (_error, _request, reply) => {
      setSecurityHeaders(reply.raw);
      reply.hijack();
      sendMissing(reply.raw, files, 404);
    },
  });
  // Bodies are left to the pages that read them.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));

  app.addHook('onRequest', async (request, reply) => {
    setSecurityHeaders(reply.raw);
    if (!HOST.test(request.headers.host ?? '')) {
      return reply.code(400).send('The Host header names no host.');
    }
    if (Number(request.headers['content-length'] ?? 0) > LARGEST_FORM) {
      return reply.code(413).send('This form is larger than any of ours.');
    }
    return undefined;
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(405).header('Allow', 'GET, HEAD, POST').send('No page answers to this method.'),
  );

  app.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    handler: async (request, reply) => {
      const [path = '/', query] = request.url.split('?', 2);
      const file = files.get(path);
      if (file !== undefined && request.method === 'POST') {
        return reply.code(405).header('Allow', 'GET, HEAD').send('This page takes no form.');
      }
      if (file !== undefined) return sendFile(request, reply, file);
      const page = path.replace(/\/$/, '');
      if (files.has(page)) return reply.redirect(query ? `${page}?${query}` : page, 301);
      reply.hijack();
      if (path === UNUSED_IMAGE_SERVICE) return sendMissing(reply.raw, files, 404);
      await new Promise<void>((ready) => compress(request.raw, reply.raw, ready));
      await handlePage(request.raw, reply.raw, (error) => {
        if (error) request.log.error(error);
        sendMissing(reply.raw, files, error ? 500 : 404);
      });
    },
  });
  return app;
}

function setSecurityHeaders(response: ServerResponse) {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: StaticFile) {
  reply.headers({ ...file.headers, ETag: file.etag, Vary: 'Accept-Encoding' });
  if (isHeld(file.etag, request.headers['if-none-match'])) return reply.code(304).send();
  const accepted = new Negotiator(request.raw).encodings(['br', 'gzip']);
  if (file.brotli && accepted.includes('br')) {
    return reply.header('Content-Encoding', 'br').send(file.brotli);
  }
  if (file.gzip && accepted.includes('gzip')) {
    return reply.header('Content-Encoding', 'gzip').send(file.gzip);
  }
  return reply.send(file.body);
}

function sendMissing(
  response: ServerResponse,
  files: ReadonlyMap<string, StaticFile>,
  status: 404 | 500,
) {
  const page = files.get('/404');
  response.writeHead(status, { ...page?.headers, 'Cache-Control': 'no-store' });
  response.end(status === 404 ? page?.body : 'Something went wrong here. Try again in a moment.');
}
