import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

function font<Weight extends 400 | 500 | 600>(name: string, file: string, weight: Weight) {
  const path = require.resolve(`@fontsource/${file}-${weight}-normal.woff`);
  return { name, weight, style: 'normal' as const, data: readFileSync(path) };
}

const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'];

/**
 * Everything an image can be written with, read once. A display name is set in Inter, whose files
 * hold every letter that the name rule allows, so that the renderer never looks for a font.
 */
export const CARD_FONTS = [
  font('Newsreader', 'newsreader/files/newsreader-latin', 500),
  ...SCRIPTS.flatMap((script) => [
    font('Inter', `inter/files/inter-${script}`, 400),
    font('Inter', `inter/files/inter-${script}`, 600),
  ]),
];
