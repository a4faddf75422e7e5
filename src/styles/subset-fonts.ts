import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** What pages are set with, in two files: one that each of them needs, and one for names and rarer signs. */
export const LETTERS = {
  common: `${range(0x20, 0x7e)}\u00a0·×÷–—‘’“”•…↑→−`,
  rarer: `${range(0xa1, 0xb6)}${range(0xb8, 0xd6)}${range(0xd8, 0xf6)}${range(0xf8, 0xff)}←↓€≤≥≈′″‹›`,
};

/** A font file of the site: where it is cut from, and what is kept of it. */
interface Cut {
  /** Within `src`. */
  readonly file: string;
  readonly format: 'woff2' | 'woff';
  readonly source: string;
  readonly letters: string;
  readonly variationAxes: Readonly<Record<string, number | { min: number; max: number }>>;
}

const { resolve } = createRequire(import.meta.url);
const from = (family: string, style: string) =>
  resolve(`@fontsource-variable/${family}/files/${family}-latin-${style}.woff2`);

/** A face of pages, which browsers take in as many files as a page has letters for. */
const faceOfPages = (name: string, source: string, variationAxes: Cut['variationAxes']): Cut[] =>
  (['common', 'rarer'] as const).map((part) => ({
    file: `styles/fonts/${name}${part === 'common' ? '' : '-rarer'}.woff2`,
    format: 'woff2',
    source,
    letters: LETTERS[part],
    variationAxes,
  }));

/** A face of images, at display size: their renderer reads neither WOFF2 nor axes. */
const faceOfImages = (name: string, source: string): Cut => ({
  file: `card/fonts/${name}.woff`,
  format: 'woff',
  source,
  letters: LETTERS.common + LETTERS.rarer,
  variationAxes: { opsz: 72, wght: 400 },
});

/**
 * The three faces that pages are set in, and the two of images. Headings of pages keep their optical
 * size: large ones get finer.
 */
export const CUTS: readonly Cut[] = [
  ...faceOfPages('newsreader', from('newsreader', 'opsz-normal'), {
    opsz: { min: 18, max: 72 },
    wght: { min: 400, max: 600 },
  }),
  ...faceOfPages('newsreader-italic', from('newsreader', 'opsz-italic'), { opsz: 60, wght: 440 }),
  ...faceOfPages('inter', from('inter', 'wght-normal'), { wght: { min: 400, max: 700 } }),
  faceOfImages('newsreader-display', from('newsreader', 'opsz-normal')),
  faceOfImages('newsreader-display-italic', from('newsreader', 'opsz-italic')),
];

/** The bytes of a font file. Deterministic: a test holds the committed files to it. */
export function cut({ source, format, letters, variationAxes }: Cut): Promise<Buffer> {
  return subsetFont(readFileSync(source), letters, { targetFormat: format, variationAxes });
}

if (import.meta.main) {
  for (const font of CUTS) {
    const bytes = await cut(font);
    writeFileSync(join(import.meta.dirname, '..', font.file), bytes);
    console.log(`${font.file}: ${bytes.length} bytes`);
  }
}
