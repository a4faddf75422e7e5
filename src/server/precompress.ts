import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const TEXT = /\.(html|js|css|svg|json|xml|txt|md)$/;

/** Writes the Brotli and gzip forms of every text file beside it, once, when the site is built. */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!TEXT.test(name)) continue;
          const file = join(folder, name);
          const body = readFileSync(file);
          const params = { [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
          writeFileSync(`${file}.br`, brotliCompressSync(body, { params }));
          writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
        }
      },
    },
  };
}
