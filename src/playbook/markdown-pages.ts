import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gfm } from '@joplin/turndown-plugin-gfm';
import type { AstroIntegration } from 'astro';
import TurndownService from 'turndown';

const MAIN = /<main\b[^>]*>([\s\S]*)<\/main>/;
const TITLE = /<link rel="canonical" href="([^"]+)"/;

/** The main part of a page as Markdown, with the address it stands for; `null` for other files. */
export function pageAsMarkdown(html: string): string | null {
  const main = MAIN.exec(html)?.[1];
  const address = TITLE.exec(html)?.[1];
  if (main === undefined || address === undefined) return null;
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    br: '\\',
  });
  service.use(gfm);
  service.remove(['script', 'style', 'noscript', 'button', 'nav']);
  service.addRule('what is not the text', {
    filter: (node) => node.hasAttribute('data-pagefind-ignore'),
    replacement: () => '',
  });
  service.addRule('drawings', { filter: (node) => node.nodeName === 'svg', replacement: () => '' });
  const text = service.turndown(main).replace(/[ \t]+$/gm, '');
  return `${text}\n\nSource: ${address}\n`;
}

/** Writes the Markdown version of every built page that can be found, at its address with `.md`. */
export function markdownPages(): AstroIntegration {
  return {
    name: 'markdown-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const html = readFileSync(join(folder, name), 'utf8');
          if (html.includes('name="robots" content="noindex"')) continue;
          const markdown = pageAsMarkdown(html);
          if (markdown !== null) writeFileSync(join(folder, name.replace(/html$/, 'md')), markdown);
        }
      },
    },
  };
}
