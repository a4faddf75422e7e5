import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** A font file of the site: where it is cut from, and what is kept of its axes. */
interface Cut {
  /** Within `src`. */
  readonly file: string;
  readonly format: 'woff2' | 'woff';
  readonly source: string;
  readonly variationAxes: Readonly<Record<string, number | { min: number; max: number }>>;
}

const { resolve } = createRequire(import.meta.url);
const from = (family: string, style: string) =>
  resolve(`@fontsource-variable/${family}/files/${family}-latin-${style}.woff2`);

/**
 * The three faces that pages are set in, and the two of images. Headings of pages keep their optical
 * size: large ones get finer. The renderer of images reads neither WOFF2 nor axes.
 */
export const CUTS: readonly Cut[] = [
  {
    file: 'styles/fonts/newsreader.woff2',
    format: 'woff2',
    source: from('newsreader', 'opsz-normal'),
    variationAxes: { opsz: { min: 18, max: 72 }, wght: { min: 350, max: 650 } },
  },
  {
    file: 'styles/fonts/newsreader-italic.woff2',
    format: 'woff2',
    source: from('newsreader', 'opsz-italic'),
    variationAxes: { opsz: 60, wght: 440 },
  },
  {
    file: 'styles/fonts/inter.woff2',
    format: 'woff2',
    source: from('inter', 'wght-normal'),
    variationAxes: { wght: { min: 400, max: 700 } },
  },
  {
    file: 'card/fonts/newsreader-display.woff',
    format: 'woff',
    source: from('newsreader', 'opsz-normal'),
    variationAxes: { opsz: 72, wght: 400 },
  },
  {
    file: 'card/fonts/newsreader-display-italic.woff',
    format: 'woff',
    source: from('newsreader', 'opsz-italic'),
    variationAxes: { opsz: 72, wght: 400 },
  },
];

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** Latin letters of western Europe, and the signs that the site is set with. */
const LETTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…•→↑↓←×−≥≤≈€′″‹›`;

/** The bytes of a font file. Deterministic: a test holds the committed files to it. */
export function cut({ source, format, variationAxes }: Cut): Promise<Buffer> {
  return subsetFont(readFileSync(source), LETTERS, { targetFormat: format, variationAxes });
}

if (import.meta.main) {
  for (const font of CUTS) {
    const bytes = await cut(font);
    writeFileSync(join(import.meta.dirname, '..', font.file), bytes);
    console.log(`${font.file}: ${bytes.length} bytes`);
  }
}
