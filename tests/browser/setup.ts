import type { TestProject } from 'vitest/node';
import { type Started, start } from './start.ts';

declare module 'vitest' {
  interface ProvidedContext extends Pick<Started, 'origin' | 'browser'> {}
}

/** Starts the site and a browser once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, browser, stop } = await start();
  project.provide('origin', origin);
  project.provide('browser', browser);
  return stop;
}
