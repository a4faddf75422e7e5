import sharp from 'sharp';
import { faviconSvg, iconSvg } from './mark.ts';

/**
 * Icons of a home screen by file name: their size and that of the mark, in pixels. A maskable one may
 * lose all outside the middle four fifths.
 */
export const ICONS = {
  'apple-touch-icon': { pixels: 180, mark: 112 },
  'icon-192': { pixels: 192, mark: 128 },
  'icon-512': { pixels: 512, mark: 352 },
  'icon-maskable-512': { pixels: 512, mark: 256 },
} as const satisfies Record<string, { readonly pixels: number; readonly mark: number }>;
export type IconName = keyof typeof ICONS;
export const ICON_NAMES = Object.keys(ICONS) as readonly IconName[];

const LOSSLESS = { compressionLevel: 9, palette: true } as const;

/** The PNG of an icon on paper. */
export async function iconPng(name: IconName): Promise<Uint8Array<ArrayBuffer>> {
  const { pixels, mark } = ICONS[name];
  const svg = Buffer.from(iconSvg(pixels, mark));
  return new Uint8Array(await sharp(svg).png(LOSSLESS).toBuffer());
}

/** The icon of a tab for browsers that read no SVG: 32 pixels, as a PNG in an ICO file. */
export async function faviconIco(): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(Buffer.from(faviconSvg()))
    .resize(32)
    .png({ compressionLevel: 9 })
    .toBuffer();
  // ICO: a header of 6 bytes, an entry of 16, then the image.
  const head = new DataView(new ArrayBuffer(22));
  const write16 = (at: number, value: number) => head.setUint16(at, value, true);
  write16(2, 1); // an icon
  write16(4, 1); // of one image
  head.setUint8(6, 32);
  head.setUint8(7, 32);
  write16(10, 1); // planes
  write16(12, 32); // bits per pixel
  head.setUint32(14, png.length, true);
  head.setUint32(18, 22, true);
  return new Uint8Array(Buffer.concat([new Uint8Array(head.buffer), png]));
}
