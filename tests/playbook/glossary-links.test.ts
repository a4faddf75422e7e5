import { describe, expect, test } from 'vitest';
import { linkHeadings, linkTerms, markFirstCitations } from '../../src/playbook/glossary-links.ts';
import { fc } from '../fixtures/arbitraries.ts';

const terms = [
  { id: 'nrr', spellings: ['net revenue retention', 'NRR'] },
  { id: 'retention', spellings: ['retention'] },
  { id: 'crm', spellings: ['CRM'] },
];
const term = (id: string, text: string) => `<a class="term" href="/glossary#${id}">${text}</a>`;

describe('terms in a text', () => {
  test.each([
    ['the first use', '<p>NRR and NRR</p>', `<p>${term('nrr', 'NRR')} and NRR</p>`],
    ['a capital at the start', '<p>Retention</p>', `<p>${term('retention', 'Retention')}</p>`],
    [
      'the longest spelling',
      '<p>net revenue retention, then retention</p>',
      `<p>${term('nrr', 'net revenue retention')}, then ${term('retention', 'retention')}</p>`,
    ],
    [
      'one spelling for all',
      '<p>NRR is net revenue retention</p>',
      `<p>${term('nrr', 'NRR')} is net revenue retention</p>`,
    ],
  ])('%s is linked', (_, html, linked) => {
    expect(linkTerms(html, terms)).toBe(linked);
  });

  test.each([
    ['part of a word', '<p>retentions, pre-retention</p>'],
    ['an abbreviation in small letters', '<p>nrr</p>'],
    ['a link', '<p><a href="/x">NRR</a></p>'],
    ['a heading', '<h2 id="nrr">NRR</h2>'],
    ['code', '<pre><code>NRR = 1</code></pre>'],
    ['a drawing', '<svg><text>NRR</text></svg>'],
    ['an attribute', '<img alt="NRR">'],
    ['a comment', '<!-- NRR -->'],
  ])('%s is left alone', (_, html) => {
    expect(linkTerms(html, terms)).toBe(html);
  });

  test('a text goes on being linked after what is left alone', () => {
    expect(linkTerms('<h2>NRR</h2><p>CRM</p>', terms)).toBe(
      `<h2>NRR</h2><p>${term('crm', 'CRM')}</p>`,
    );
  });

  test('the words of any text stay as they are', () => {
    const words = fc.array(
      fc.constantFrom('NRR', 'a', '<b>', '</b>', 'retention', ' ', '&amp;', '.'),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const html = `<p>${parts.join('')}</p>`;
        const back = linkTerms(html, terms).replace(/<a class="term"[^>]*>(.*?)<\/a>/g, '$1');
        expect(back).toBe(html);
      }),
      { seed: 7 },
    );
  });
});

test('every section heading leads to itself', () => {
  const html = linkHeadings('<h2 id="a">One</h2><h3 id="b">Two</h3><h4 id="c">Three</h4>');
  expect(html).toContain('href="#a"');
  expect(html).toContain('href="#b"');
  expect(html).not.toContain('href="#c"');
  expect(html).toContain('>One<a ');
});

test('only the first reference to a source gets an id', () => {
  const html = markFirstCitations(
    '<a href="#source-A01">1</a><a href="#source-A01">1</a><a href="#source-A02">2</a>',
  );
  expect(html.match(/id="cited-A01"/g)).toHaveLength(1);
  expect(html).toContain('<a id="cited-A02" href="#source-A02">');
});
