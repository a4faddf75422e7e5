import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);
const UNITS = 1000;

/** The faces of badges, by name: where each is traced from, and which letters of it. */
const FACES = {
  sans: { source: 'inter/files/inter-latin-wght-normal.woff2', axes: { wght: 600 }, letters: /./ },
  italic: {
    source: 'newsreader/files/newsreader-latin-opsz-italic.woff2',
    axes: { opsz: 14, wght: 600 },
    letters: /[A-Za-z ]/,
  },
} as const;

/** Each letter as its advance and, after a space, its outline: a path relative to where the letter begins. */
export type Letters = Readonly<Record<keyof typeof FACES, Readonly<Record<string, string>>>>;

export const LETTERS_FILE = join(import.meta.dirname, '..', 'sharing', 'letters.json');

const ASCII = Array.from({ length: 0x5f }, (_, place) => String.fromCharCode(0x20 + place));

/** The letters that badges are set with, as paths of a thousand units to the em, y down. Deterministic. */
export async function traceLetters(): Promise<Letters> {
  const traced = Object.entries(FACES).map(async ([name, { source, axes, letters }]) => {
    const wanted = ASCII.filter((letter) => letters.test(letter));
    const file = readFileSync(resolve(`@fontsource-variable/${source}`));
    const options = { targetFormat: 'truetype', variationAxes: axes } as const;
    const font = new Font(new Face(new Blob(await subsetFont(file, wanted.join(''), options))));
    font.setScale(UNITS, UNITS);
    return [name, Object.fromEntries(wanted.map((letter) => [letter, trace(font, letter)]))];
  });
  return Object.fromEntries(await Promise.all(traced));
}

function trace(font: Font, letter: string): string {
  const glyph = font.nominalGlyph(letter.codePointAt(0) ?? 0);
  if (glyph === undefined || glyph === null) throw new Error(`The font has no "${letter}".`);
  // After it is closed, a contour goes on from where it began.
  let [atX, atY] = [0, 0];
  let [startX, startY] = [0, 0];
  const outline = font.glyphToJson(glyph).map(({ type, values }) => {
    if (type === 'Z') {
      [atX, atY] = [startX, startY];
      return 'z';
    }
    const points = values.map((value, place) =>
      place % 2 === 0 ? Math.round(value) - atX : -Math.round(value) - atY,
    );
    const [x = 0, y = 0] = points.slice(-2);
    [atX, atY] = [atX + x, atY + y];
    if (type === 'M') [startX, startY] = [atX, atY];
    return type.toLowerCase() + points.join(' ').replaceAll(' -', '-');
  });
  return `${Math.round(font.glyphHAdvance(glyph))} ${outline.join('')}`.trim();
}

if (import.meta.main) {
  writeFileSync(LETTERS_FILE, `${JSON.stringify(await traceLetters(), null, 2)}\n`);
  console.log(LETTERS_FILE);
}
