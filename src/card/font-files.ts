import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export interface FontFile {
  readonly name: string;
  readonly weight: 400 | 600;
  readonly style: 'normal';
  /** Absolute path. */
  readonly path: string;
}

const SCRIPTS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const;
// The renderer knows one file by each name and weight, so every script has a name of its own.
const nameOf = (script: (typeof SCRIPTS)[number]) => `Inter ${script}`;

/** Holds every letter that the rule for display names allows. */
export const SANS = SCRIPTS.map(nameOf).join(', ');

function inter(script: (typeof SCRIPTS)[number], weight: FontFile['weight']): FontFile {
  const path = require.resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff`);
  return { name: nameOf(script), weight, style: 'normal', path };
}

/** The files that a server reads when it starts, and that must come along wherever it runs. */
export const FONT_FILES: readonly FontFile[] = SCRIPTS.flatMap((script) => [
  inter(script, 400),
  inter(script, 600),
]);
