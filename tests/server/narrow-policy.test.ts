import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { narrowPolicy } from '../../src/server/narrow-policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const STYLE = 'p{color:red}';
const SCRIPT = 'let a = 1 < 2;';
const policy = `default-src 'none'; script-src 'self' ${hashOf(SCRIPT)} ${hashOf('gone')}; style-src 'self' ${hashOf(STYLE)} ${hashOf('other')}; img-src 'self'`;

test('a policy keeps the hashes of what the page holds', () => {
  const html = `<style data-a>${STYLE}</style><p>x</p><script type="module">${SCRIPT}</script>`;
  expect(narrowPolicy(policy, html)).toBe(
    `default-src 'none'; script-src 'self' ${hashOf(SCRIPT)}; style-src 'self' ${hashOf(STYLE)}; img-src 'self'`,
  );
});

test('a page without any keeps none', () => {
  expect(narrowPolicy(policy, '<p>x</p>')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'",
  );
});
