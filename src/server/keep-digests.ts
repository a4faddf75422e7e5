import type { Plugin } from 'vite';

const MODULE = /\/astro\/dist\/core\/encryption\.js$/;
const COMPUTE = 'async function generateCspDigest(data, algorithm) {';
const KEEP = `const digests = new Map();
function generateCspDigest(data, algorithm) {
  if (!digests.has(data)) digests.set(data, computeCspDigest(data, algorithm));
  return digests.get(data);
}
async function computeCspDigest(data, algorithm) {`;

/**
 * Lets Astro compute the digest of a style or script once. By itself it computes those of a page's
 * styles for each answer (createResult in astro/dist/core/fetch/fetch-state.js), in other threads:
 * requests that come together then wait for each other half done, and hold what they have made.
 */
export function keepDigests(): Plugin {
  return {
    name: 'keep-digests',
    applyToEnvironment: ({ name }) => name === 'ssr',
    transform(code, id) {
      if (!MODULE.test(id)) return;
      if (!code.includes(COMPUTE)) {
        this.error(
          `Astro no longer computes digests as ${id} did. Change or drop keep-digests.ts.`,
        );
      }
      return { code: code.replace(COMPUTE, KEEP), map: null };
    },
  };
}
