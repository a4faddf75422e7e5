import { join } from 'node:path';
import { config } from '../config.ts';
import { buildIfNeeded } from './build-if-needed.ts';

/** `npm run build`: builds the site unless it was built from these very sources already. */
try {
  buildIfNeeded(join(import.meta.dirname, '..', '..'), config.siteUrl);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
