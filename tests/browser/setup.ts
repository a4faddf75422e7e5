import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the started site. */
    origin: string;
    /** Where the started browser is reached. */
    browser: string;
  }
}

// Chromium calls home at every start, which a closed network answers with noise.
const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the production server, as `npm start` does, and a browser, once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({
    executablePath: findBrowser(),
    args: BROWSER_FLAGS,
  });
  const server = spawn(process.execPath, ['src/server/start.ts'], {
    // Vitest's own NODE_ENV would build the site with the development version of React.
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: 'localhost' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const origin = await new Promise<string>((ready, fail) => {
    server.once('exit', async () => {
      await browser.close();
      fail(new Error('The site did not start; the lines above say why.'));
    });
    createInterface({ input: server.stderr }).on('line', (line) => {
      const port = /^Ready at \S+:(\d+)/.exec(line)?.[1];
      if (port !== undefined) ready(`http://localhost:${port}`);
    });
  });
  project.provide('origin', origin);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    server.kill('SIGTERM');
    await browser.close();
  };
}
