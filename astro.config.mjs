import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import react from '@astrojs/react';
import sitemap from '@astrojs/sitemap';
import vercel from '@astrojs/vercel';
import { defineConfig } from 'astro/config';
import { FONT_FILES } from './src/card/font-files.ts';
import { contentCheck } from './src/collections/content-check.ts';
import { config } from './src/config.ts';
import { markdownPages } from './src/playbook/markdown-pages.ts';
import { searchIndex } from './src/playbook/search-index.ts';
import { vercelOutput } from './src/server/deploy/vercel-output.ts';
import { keepDigests } from './src/server/keep-digests.ts';
import { narrowPolicies } from './src/server/narrow-policy.ts';
import { preactInBrowser } from './src/server/preact-in-browser.ts';
import { precompress } from './src/server/precompress.ts';

export default defineConfig({
  site: config.siteUrl.origin,
  trailingSlash: 'never',
  // Nothing is kept of a visitor.
  session: false,
  build: { format: 'file', inlineStylesheets: 'always' },
  integrations: [
    contentCheck(),
    react(),
    mdx({ optimize: true }),
    sitemap({ filter: (page) => !/\/(404|audit\/answers|styleguide)$/.test(page) }),
    markdownPages(),
    searchIndex(),
    narrowPolicies(),
    config.isVercel ? vercelOutput() : precompress(),
  ],
  adapter: config.isVercel
    ? // Fonts are found by name when an image is drawn, which no bundler sees.
      vercel({ includeFiles: FONT_FILES.map(({ path }) => path) })
    : node({
        mode: 'middleware',
        bodySizeLimit: 64 * 1024,
      }),
  // Shiki writes inline styles, which the content security policy refuses.
  markdown: { syntaxHighlight: false },
  security: {
    allowedDomains: [
      { hostname: config.siteUrl.hostname, protocol: config.siteUrl.protocol.slice(0, -1) },
    ],
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "manifest-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: { plugins: [preactInBrowser(), keepDigests()], ssr: { external: ['@vercel/og', 'sharp'] } },
  devToolbar: { enabled: false },
});
