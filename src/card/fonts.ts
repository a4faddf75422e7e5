import { readFileSync } from 'node:fs';
import { FONT_FILES } from './font-files.ts';
import display from './fonts/newsreader-display.woff?inline';
// As data, so that they are at hand wherever the built code lies.
import displayItalic from './fonts/newsreader-display-italic.woff?inline';

export { SANS } from './font-files.ts';

export const SERIF = 'Newsreader';

const newsreader = <Style extends 'normal' | 'italic'>(url: string, style: Style) => ({
  name: SERIF,
  weight: 400 as const,
  style,
  data: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
});

/**
 * Everything an image can be written with, read once. A display name is set in Inter, whose files
 * hold every letter that the name rule allows, so that the renderer never looks for a font.
 */
export const CARD_FONTS = [
  newsreader(display, 'normal'),
  newsreader(displayItalic, 'italic'),
  ...FONT_FILES.map(({ path, ...font }) => ({ ...font, data: readFileSync(path) })),
];
