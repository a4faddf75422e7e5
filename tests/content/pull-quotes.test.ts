import { expect, test } from 'vitest';
import { written } from './prose.ts';

const quotes = [...written].flatMap(([file, text]) =>
  [...text.matchAll(/<PullQuote text="([^"]+)" \/>/g)].map(([tag, quote = '']) => ({
    file,
    quote,
    rest: text.replace(tag, '').replace(/<Cite[^>]*>/g, ''),
  })),
);

test('every chapter has a pull quote', () => {
  const files = quotes.map(({ file }) => file).filter((file) => file.startsWith('chapters/'));
  expect(files).toEqual([...written.keys()].filter((file) => file.startsWith('chapters/')));
});

test.each(quotes)('$file says what it quotes: "$quote"', ({ quote, rest }) => {
  expect(rest).toContain(quote);
});
