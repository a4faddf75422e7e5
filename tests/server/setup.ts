import type { TestProject } from 'vitest/node';
import { startServer } from './started.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the started server listens, on loopback. */
    port: number;
  }
}

/** Starts the production server, as `npm start` does, once for all who throw bytes at it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { port, stop } = await startServer();
  project.provide('port', port);
  return async () => {
    const code = await stop();
    if (code !== 0) throw new Error(`The server ended with ${code}, not in order.`);
  };
}
