import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const INPUTS = ['src', 'public', 'content', 'astro.config.mjs', 'package-lock.json'];

/** A digest of everything that a build is made from: the sources, and the address of the site. */
function digestOf(root: string, siteUrl: URL): string {
  const hash = createHash('sha256').update(siteUrl.origin);
  for (const input of INPUTS) {
    const path = join(root, input);
    const names = input.includes('.')
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const name of names) hash.update(name).update(readFileSync(name));
  }
  return hash.digest('hex');
}

/** Builds the site under `root` unless `dist` was built from these very sources for this address. */
export function buildIfNeeded(root: string, siteUrl: URL): void {
  const stamp = join(root, 'dist', 'built-from');
  const digest = digestOf(root, siteUrl);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  build(root);
  writeFileSync(stamp, digest);
}

/** Builds the site under `root`. Throws when the build fails. */
export function build(root: string): void {
  const packageFile = createRequire(import.meta.url).resolve('astro/package.json');
  const astro = join(dirname(packageFile), 'bin', 'astro.mjs');
  // Forced: Astro keeps content as an earlier schema read it.
  const command = [astro, 'build', '--force'];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; the lines above say why.');
}
