import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** The production server, as `npm start` starts it, and a browser to look at it with. */
export interface Started {
  /** Origin of the site. */
  readonly origin: string;
  /** Where `chromium.connect` reaches the browser. */
  readonly browser: string;
  readonly stop: () => Promise<void>;
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
  // Text is as wide as on phones, whose pixels are too fine to fit letters to.
  '--font-render-hinting=none',
];

/** Starts both, with settings beside those of the tests; the site is built anew if its sources have changed. */
export async function start(settings: Readonly<Record<string, string>> = {}): Promise<Started> {
  const browser = await chromium.launchServer({
    executablePath: findBrowser(),
    args: BROWSER_FLAGS,
  });
  const server = spawn(process.execPath, ['src/server/start.ts'], {
    // Vitest's own NODE_ENV would build the site with the development version of React.
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: 'localhost', ...settings },
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
  const stop = async () => {
    server.kill('SIGTERM');
    await browser.close();
  };
  return { origin, browser: browser.wsEndpoint(), stop };
}
