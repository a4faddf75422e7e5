import type { ChainLink, ChainOptions } from './chain.ts';
import { drawColumn } from './draw-column.ts';
import { drawRow } from './draw-row.ts';

export {
  type ChainLink,
  type ChainOptions,
  type ChainPaint,
  chainInWords,
  PAGE_PAINT,
  scoreLabel,
} from './chain.ts';

/** The drawing as one `<svg>` element. Takes nine links in chain order. */
export function chainSvg(links: readonly ChainLink[], options: ChainOptions): string {
  const column = options.layout === 'column';
  return column ? drawColumn(links, options) : drawRow(links, options);
}
