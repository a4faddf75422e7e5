import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ISLAND_STYLES } from 'astro/runtime/server/astro-island-styles.js';

const INLINE = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/gi;
const HASH = / ('sha256-[\w+/=]+')/g;
const IN_PAGE = /(?<=<meta http-equiv="content-security-policy" content=")[^"]*/i;

/**
 * The policy with the hashes of what the page holds, and no others: Astro names every style and
 * script of the site in each policy, which makes it long, and wider than it need be.
 */
export function narrowPolicy(policy: string, html: string): string {
  const held = new Set<string>();
  for (const [, , content = ''] of html.matchAll(INLINE)) {
    held.add(`'${digestOf(content)}'`);
  }
  return policy.replace(HASH, (all, hash) => (held.has(hash) ? all : ''));
}

const digestOf = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * Narrows the policy in every page when the site is built. A page that is rendered on demand adds the
 * digests of its own styles to those of the manifest: there, only the style of islands has to stand.
 */
export function narrowPolicies(): AstroIntegration {
  return {
    name: 'narrow-policies',
    hooks: {
      'astro:build:ssr': ({ manifest }) => {
        manifest.csp?.styleDirective.hashes.splice(0, Infinity, digestOf(ISLAND_STYLES));
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!name.endsWith('.html')) continue;
          const html = readFileSync(join(folder, name), 'utf8');
          const narrowed = html.replace(IN_PAGE, (policy) => narrowPolicy(policy, html));
          writeFileSync(join(folder, name), narrowed);
        }
      },
    },
  };
}
