import { join } from 'node:path';
import { config } from '../config.ts';
import { build, buildIfNeeded } from './build-if-needed.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * `npm run build`: builds the site unless it was built from these very sources already. On Vercel,
 * where the output goes to `.vercel`, always.
 */
try {
  if (config.isVercel) build(root);
  else buildIfNeeded(root, config.siteUrl);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
