import { expect, test } from 'vitest';
import { pageAsMarkdown } from '../../src/playbook/markdown-pages.ts';

const page = (main: string) =>
  `<html><head><link rel="canonical" href="https://audit.example/x" /></head><body><nav>menu</nav><main id="main">${main}</main></body></html>`;

test('a page becomes Markdown with its address, and nothing of what surrounds its text', () => {
  const markdown = pageAsMarkdown(
    page(
      '<h1>Title</h1><nav>contents</nav><h2 id="a">Part <a class="anchor" data-pagefind-ignore href="#a">#</a></h2><p>Words<svg><text>no</text></svg> and <a href="/y">more</a>.</p><ul><li>one</li></ul>',
    ),
  );
  expect(markdown).toBe(
    '# Title\n\n## Part\n\nWords and [more](/y).\n\n-   one\n\nSource: https://audit.example/x\n',
  );
});

test('a table stays a table', () => {
  const table =
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';
  expect(pageAsMarkdown(page(table))).toMatch(/\| A +\| B +\|\n\| --- \| --- \|\n\| 1 +\| 2 +\|/);
});

test('a page without an address of record has no Markdown version', () => {
  expect(pageAsMarkdown('<html><body><main>private</main></body></html>')).toBeNull();
});
