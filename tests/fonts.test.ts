import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CUTS, cut } from '../src/styles/subset-fonts.ts';

test.each(CUTS)('$file is what `npm run fonts` cuts', async (font) => {
  const path = join(import.meta.dirname, '..', 'src', font.file);
  const committed = readFileSync(path);
  expect(committed.equals(await cut(font))).toBe(true);
});
