import type { ChainLink, ChainOptions } from './chain.ts';
import { drawColumn } from './column.ts';
import { drawBadge, drawBanner, drawCompact } from './compact.ts';
import { markup, type Shape } from './markup.ts';
import { drawPoster, drawRow } from './row.ts';

export {
  type ChainLink,
  type ChainOptions,
  type ChainPaint,
  chainInWords,
  scoreLabel,
} from './chain.ts';

/**
 * The sizes of the figure; `icon`, for 16 to 32 pixels, is drawn in mark.ts.
 *
 * - `badge`: 20 pixels high, in a line of text
 * - `compact`: 300 to 400 pixels wide, or any width as a picture without words
 * - `banner`: a long strip without words, for images
 * - `row`: 640 pixels and wider, with names and scores
 * - `column`: from top to bottom on a phone, with names and scores
 * - `poster`: 1000 pixels and wider, the scores set large
 */
const SIZES = {
  badge: drawBadge,
  compact: drawCompact,
  banner: drawBanner,
  row: drawRow,
  column: drawColumn,
  poster: drawPoster,
} satisfies Record<string, (links: readonly ChainLink[], options: ChainOptions) => Shape>;

export type ChainSize = keyof typeof SIZES;
export const CHAIN_SIZES = Object.keys(SIZES) as readonly ChainSize[];

/**
 * The drawing as one `<svg>` element of markup. Takes nine links in chain order. Islands draw one
 * size with ChainFigure instead, so that no other is sent to the browser.
 */
export function chainSvg(
  links: readonly ChainLink[],
  { size, ...options }: ChainOptions & { readonly size: ChainSize },
): string {
  return markup(SIZES[size](links, options));
}
