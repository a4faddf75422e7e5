import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { type App, makeApp } from '../../src/server/app.ts';
import type { PageHandler } from '../../src/server/on-demand.ts';
import { echo, type Pretended, pretendedOptions } from './pretended.ts';

/** Lets such a server listen until the test ends. */
export async function pretend(parts: Pretended = {}): Promise<App & { readonly port: number }> {
  const app = await makeApp(pretendedOptions(parts));
  onTestFinished(async () => {
    app.server.server.closeAllConnections();
    await app.server.close();
  });
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.server.address() as AddressInfo;
  return { ...app, port };
}

/** A page that answers when it is told to. */
export function waitingPage() {
  const released = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const calls: string[] = [];
  const handlePage: PageHandler = async (request, response, next) => {
    calls.push(request.url ?? '');
    asked.resolve();
    await released.promise;
    return await echo(request, response, next);
  };
  return { handlePage, calls, asked: asked.promise, release: () => released.resolve() };
}

/** The server's side of the next connection. */
export async function nextConnection({ server }: App) {
  const [socket] = await once(server.server, 'connection');
  return socket as Socket;
}
