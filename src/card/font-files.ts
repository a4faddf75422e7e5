import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface FontFile {
  readonly name: string;
  readonly weight: 400 | 500 | 600;
  readonly style: 'normal';
  /** Absolute path. */
  readonly path: string;
}

function font(name: string, file: string, weight: FontFile['weight']): FontFile {
  const path = require.resolve(`@fontsource/${file}-${weight}-normal.woff`);
  return { name, weight, style: 'normal', path };
}

const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const;
// The renderer knows one file by each name and weight, so every script has a name of its own.
const nameOf = (script: (typeof SCRIPTS)[number]) => `Inter ${script}`;

export const SERIF = 'Newsreader';
/** Holds every letter that the rule for display names allows. */
export const SANS = SCRIPTS.map(nameOf).join(', ');

/**
 * Everything an image can be written with. A display name is set in Inter, whose files hold every
 * letter that the name rule allows, so that the renderer never looks for a font.
 */
export const FONT_FILES: readonly FontFile[] = [
  font(SERIF, 'newsreader/files/newsreader-latin', 500),
  ...SCRIPTS.flatMap((script) => [
    font(nameOf(script), `inter/files/inter-${script}`, 400),
    font(nameOf(script), `inter/files/inter-${script}`, 600),
  ]),
];
