import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';

/** First the one without a window, which opens pages in half the time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const present = () => [chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path));

function run(command: string, ...parameters: string[]): void {
  const { error } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (error) console.warn(`${command}: ${error.message}`);
}

/**
 * The path of a Chromium: one that is installed, or else one that it installs, from Debian's
 * packages as root and from Playwright otherwise. Throws with the remedy when neither works.
 */
export function findBrowser(): string {
  const found = present();
  if (found !== undefined) return found;
  console.log('No Chromium here. Installing one for the browser tests.');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', 'chromium-headless-shell');
    // Older Debians have the whole browser alone.
    if (present() === undefined) run('apt-get', 'install', '-y', '-qq', 'chromium');
  }
  if (present() === undefined) {
    const playwright = createRequire(import.meta.url).resolve('playwright-core/package.json');
    run(process.execPath, join(dirname(playwright), 'cli.js'), 'install', 'chromium');
  }
  const installed = present();
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium, and installing it failed. Install it by hand ("apt-get install chromium-headless-shell", or Google Chrome) and run the tests again.',
  );
}
