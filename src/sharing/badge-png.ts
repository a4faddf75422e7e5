import sharp from 'sharp';

/** Of an SVG at its own size; twice that is sharp on every screen. */
const DENSITY = 72 * 2;

/** A badge as a PNG of twice its size, for mail programs that show no SVG. */
export async function badgePng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = sharp(Buffer.from(svg), { density: DENSITY });
  return new Uint8Array(await image.png({ palette: true, compressionLevel: 9 }).toBuffer());
}
