import { encode } from 'uqr';
import { markup, shape } from '../components/chain/markup.ts';
import { PALETTE } from '../components/palette.ts';

/** Modules of paper around the code: what the standard asks for, so that it is found on any slide. */
const QUIET = 4;
/** Pixels of a module, where a program takes the drawing at its own size. */
const MODULE = 12;

/** The QR code of an address as an SVG of its own, ink on paper. It still reads with 15% of it hidden. */
export function qrSvg(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  const side = size * MODULE;
  const drawing = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: side,
      height: side,
      viewBox: `0 0 ${size} ${size}`,
      'shape-rendering': 'crispEdges',
      role: 'img',
      'aria-label': `QR code of ${address}`,
    },
    [
      shape('path', { fill: PALETTE.paper, d: `M0 0h${size}v${size}h-${size}z` }),
      shape('path', { fill: PALETTE.ink, d: data.flatMap(rowPath).join('') }),
    ],
  );
  return markup(drawing);
}

/** The dark modules of a row, those beside each other as one bar. */
function rowPath(row: readonly boolean[], y: number): string[] {
  const dark = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []));
  return dark.map((x) => {
    const end = row.indexOf(false, x);
    const length = (end < 0 ? row.length : end) - x;
    return `M${x} ${y}h${length}v1h-${length}z`;
  });
}
