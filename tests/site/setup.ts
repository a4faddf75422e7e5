import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the site once for all tests of the built site, if its sources have changed. */
export default function setup(): void {
  const { status } = spawnSync(process.execPath, ['src/server/build.ts'], {
    cwd: join(import.meta.dirname, '..', '..'),
    // Vitest's own NODE_ENV would build the site with the development version of React.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The site could not be built; the lines above say why.');
}
