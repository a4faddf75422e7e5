import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CUTS, cut, LETTERS } from '../src/styles/subset-fonts.ts';
import { LETTERS_FILE, traceLetters } from '../src/styles/trace-letters.ts';

test.each(CUTS)('$file is what `npm run fonts` cuts', async (font) => {
  const path = join(import.meta.dirname, '..', 'src', font.file);
  const committed = readFileSync(path);
  expect(committed.equals(await cut(font))).toBe(true);
});

test('the style sheet says of each file which letters are in it', () => {
  const path = join(import.meta.dirname, '../src/styles/fonts.css');
  const faces = readFileSync(path, 'utf8').matchAll(
    /\.\/fonts\/([^"]+)"[^}]*unicode-range:([^;]+);/g,
  );
  const said = [...faces].map(([, file = '', ranges = '']) => [file, lettersOf(ranges)]);
  const cuts = CUTS.filter(({ format }) => format === 'woff2');
  const sorted = (letters: string) => [...letters].sort().join('');
  expect(said).toEqual(
    cuts.map(({ file, letters }) => [file.replace('styles/fonts/', ''), sorted(letters)]),
  );
});

test('no letter is in both files of a face', () => {
  expect([...LETTERS.common].filter((letter) => LETTERS.rarer.includes(letter))).toEqual([]);
});

/** The letters of a `unicode-range`, in the order of their code points. */
function lettersOf(ranges: string): string {
  return ranges
    .split(',')
    .flatMap((range) => {
      const [first = 0, last = first] = range
        .trim()
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    })
    .map((code) => String.fromCodePoint(code))
    .join('');
}

test('the letters of badges are what `npm run fonts` traces', async () => {
  expect(JSON.parse(readFileSync(LETTERS_FILE, 'utf8'))).toEqual(await traceLetters());
});
