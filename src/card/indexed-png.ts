import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compress = promisify(deflate);
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_COLORS = 256;

/** An opaque drawing: red, green, blue and alpha of each pixel, row after row from the top. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A PNG image of at most 256 colors, a third of the weight of one with all of them. The colors given,
 * like #17191c, are kept exactly; those between them, at the edges of letters, go to the nearest of
 * 16 levels a channel, which nobody sees.
 */
export async function indexedPng(
  pixels: Pixels,
  exact: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = pixels;
  const { rows, palette } = indexed(pixels, exact);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a pixel, each the place of its color.
  header.set([8, 3], 8);
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', await compress(rows, { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ];
  const png = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

type Color = readonly [red: number, green: number, blue: number];

/** Which of 4,096 cells a color lies in: 16 levels a channel. */
const cellOf = (red: number, green: number, blue: number) =>
  (red >> 4) | (green & 0xf0) | ((blue & 0xf0) << 4);

/** The rows as PNG wants them: a byte for the filter, none, and the place of each pixel's color. */
function indexed({ data, width, height }: Pixels, exact: readonly string[]) {
  const palette: Color[] = [];
  const places = new Int16Array(0x1000).fill(-1);
  const place = (red: number, green: number, blue: number): number => {
    const cell = cellOf(red, green, blue);
    const known = places[cell] ?? -1;
    if (known >= 0) return known;
    places[cell] = added(palette, [red, green, blue]);
    return places[cell];
  };
  for (const color of exact) {
    const value = Number.parseInt(color.slice(1), 16);
    place(value >> 16, (value >> 8) & 0xff, value & 0xff);
  }
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (const end = to + width; to < end; to += 1, from += 4) {
      rows[to] = place(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0);
    }
  }
  return { rows, palette };
}

/** The place of a color that was not yet there; that of the nearest when no room is left. */
function added(palette: Color[], color: Color): number {
  return palette.length < MOST_COLORS ? palette.push(color) - 1 : nearest(palette, color);
}

function nearest(palette: readonly Color[], [red, green, blue]: Color): number {
  const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}
