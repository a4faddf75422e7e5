import { readFileSync } from 'node:fs';
import { FONT_FILES } from './font-files.ts';

/** The fonts of images, read once. */
export const CARD_FONTS = FONT_FILES.map(({ path, ...font }) => ({
  ...font,
  data: readFileSync(path),
}));
