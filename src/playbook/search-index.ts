import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Indexes the built pages for the search page. Fails the build when nothing was indexed. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (index === undefined) throw new Error(`The search index failed: ${errors.join(' ')}`);
        const { page_count: pages } = await index.addDirectory({ path: folder });
        await index.writeFiles({ outputPath: join(folder, 'pagefind') });
        await close();
        if (pages === 0) throw new Error('The search index is empty: no page marks its text.');
        logger.info(`indexed ${pages} pages`);
      },
    },
  };
}
