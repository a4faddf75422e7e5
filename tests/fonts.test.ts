import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CUTS, cut } from '../src/styles/subset-fonts.ts';
import { LETTERS_FILE, traceLetters } from '../src/styles/trace-letters.ts';

test.each(CUTS)('$file is what `npm run fonts` cuts', async (font) => {
  const path = join(import.meta.dirname, '..', 'src', font.file);
  const committed = readFileSync(path);
  expect(committed.equals(await cut(font))).toBe(true);
});

test('the letters of badges are what `npm run fonts` traces', async () => {
  expect(JSON.parse(readFileSync(LETTERS_FILE, 'utf8'))).toEqual(await traceLetters());
});
