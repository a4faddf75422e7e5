import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
// Without package.json, so that packages are found, and traced, where they are: in the folder above.
const SOURCES = [
  'src',
  'public',
  'content',
  'astro.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Builds the site for other surroundings in a copy of the sources, out of the way of `dist`, and
 * returns the folder of the copy. A copy built from these very sources is not built again.
 */
export function buildCopy(name: string, environment: Readonly<Record<string, string>>): string {
  const copy = join(root, '.cache', name);
  mkdirSync(copy, { recursive: true });
  for (const source of SOURCES) {
    rmSync(join(copy, source), { recursive: true, force: true });
    cpSync(join(root, source), join(copy, source), { recursive: true });
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/server/build.ts'], {
    cwd: copy,
    // Vitest's own NODE_ENV would build the site with the development version of React.
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The copy could not be built:\n${stdout}\n${stderr}`);
  return copy;
}
