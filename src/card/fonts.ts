import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import display from './fonts/newsreader-display.woff?inline';
// As data, so that they are at hand wherever the built code lies.
import displayItalic from './fonts/newsreader-display-italic.woff?inline';

const require = createRequire(import.meta.url);

function inter<Weight extends 400 | 600>(script: string, weight: Weight) {
  const path = require.resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff`);
  return { name: nameOf(script), weight, style: 'normal' as const, data: readFileSync(path) };
}

const newsreader = <Style extends 'normal' | 'italic'>(url: string, style: Style) => ({
  name: SERIF,
  weight: 400 as const,
  style,
  data: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
});

const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'];
// The renderer knows one file by each name and weight, so every script has a name of its own.
const nameOf = (script: string) => `Inter ${script}`;

export const SERIF = 'Newsreader';
/** Holds every letter that the rule for display names allows. */
export const SANS = SCRIPTS.map(nameOf).join(', ');

/**
 * Everything an image can be written with, read once. A display name is set in Inter, whose files
 * hold every letter that the name rule allows, so that the renderer never looks for a font.
 */
export const CARD_FONTS = [
  newsreader(display, 'normal'),
  newsreader(displayItalic, 'italic'),
  ...SCRIPTS.flatMap((script) => [inter(script, 400), inter(script, 600)]),
];
