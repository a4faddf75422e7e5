import { join } from 'node:path';
import { config } from '../../src/config.ts';
import { buildIfNeeded } from '../../src/server/build-if-needed.ts';

/** Builds the site once for all tests of the built site, if its sources have changed. */
export default function setup(): void {
  buildIfNeeded(join(import.meta.dirname, '..', '..'), config.siteUrl);
}
