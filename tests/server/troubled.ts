import { pino } from 'pino';
import { makeApp } from '../../src/server/app.ts';
import { serve } from '../../src/server/life.ts';
import type { PageHandler } from '../../src/server/on-demand.ts';
import { echo, pretendedOptions } from './pretended.ts';

/** Pages that fail in every way they can, by the last part of their address but `/card.png`. */
const FAILING: Readonly<Record<string, PageHandler>> = {
  throws: () => {
    throw new Error('thrown at once');
  },
  rejects: async () => {
    throw new Error('thrown in a promise');
  },
  nothing: () => Promise.reject(),
  next: (_request, _response, next) => next(new Error('handed on')),
  later: () => {
    setTimeout(() => {
      throw new Error('thrown later');
    });
  },
  unhandled: (request, response, next) => {
    void Promise.reject(new Error('nobody listens'));
    return echo(request, response, next);
  },
  half: (_request, response) => {
    response.writeHead(200).write('half');
    throw new Error('thrown midway');
  },
  breaks: (_request, response) => {
    response.writeHead(200).write('half', () => response.destroy(new Error('broken midway')));
  },
  // The form, which never ends.
  answers: () => undefined,
};

const handlePage: PageHandler = (request, response, next) => {
  const name = request.url?.replace('/card.png', '').split('/').at(-1) ?? '';
  return (FAILING[name] ?? echo)(request, response, next);
};

const app = await makeApp({
  ...pretendedOptions({ handlePage, limits: { patience: 500 } }),
  logger: pino({ base: null }),
});
await serve(app, { host: '127.0.0.1', port: 0, metricsPort: null }, 50);
