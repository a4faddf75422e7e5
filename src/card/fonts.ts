import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

function font<Weight extends 400 | 500 | 600>(name: string, file: string, weight: Weight) {
  const path = require.resolve(`@fontsource/${file}-${weight}-normal.woff`);
  return { name, weight, style: 'normal' as const, data: readFileSync(path) };
}

const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const;
// The renderer knows one file by each name and weight, so every script has a name of its own.
const nameOf = (script: (typeof SCRIPTS)[number]) => `Inter ${script}`;

export const SERIF = 'Newsreader';
/** Holds every letter that the rule for display names allows. */
export const SANS = SCRIPTS.map(nameOf).join(', ');

/**
 * Everything an image can be written with, read once. A display name is set in Inter, whose files
 * hold every letter that the name rule allows, so that the renderer never looks for a font.
 */
export const CARD_FONTS = [
  font(SERIF, 'newsreader/files/newsreader-latin', 500),
  ...SCRIPTS.flatMap((script) => [
    font(nameOf(script), `inter/files/inter-${script}`, 400),
    font(nameOf(script), `inter/files/inter-${script}`, 600),
  ]),
];
