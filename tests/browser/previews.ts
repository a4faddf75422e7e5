import sharp from 'sharp';
import { expect } from 'vitest';
import { origin } from './visit.ts';

/** A PNG image's size, as its first chunk says. Throws when the bytes are no PNG. */
export function sizeOfPng(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
  if (!isPng) throw new Error('These bytes are no PNG image.');
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** An address of the configured site, on the server of the tests. */
export function here(address: string): string {
  const { pathname, search } = new URL(address);
  return `${origin}${pathname}${search}`;
}

const PREVIEW = { width: 1200, height: 630 };

/** Fetches an image and asserts that it is one of this size that every service can show. */
export async function fetchCard(
  address: string,
  size = PREVIEW,
): Promise<{ bytes: Buffer; headers: Headers }> {
  const response = await fetch(here(address));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(sizeOfPng(bytes)).toEqual(size);
  expect(bytes.length).toBeLessThan(100 * 1024);
  return { bytes, headers: response.headers };
}

/** How far to the right of a card something is drawn, in points from its left edge. */
export async function rightmostInk(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const paper = data[0] ?? 255;
  const drawn = (x: number) =>
    Array.from({ length: info.height }, (_, y) => data[(y * info.width + x) * info.channels]).some(
      (value = paper) => Math.abs(value - paper) > 24,
    );
  return Array.from({ length: info.width }, (_, x) => x).findLast(drawn) ?? 0;
}

/** What the head of a page says to those who make a preview of it. */
export class Head {
  readonly #html: string;
  constructor(html: string) {
    this.#html = html;
  }

  static async of(path: string): Promise<Head> {
    return new Head(await (await fetch(`${origin}${path}`)).text());
  }

  /** The first bytes, which is all that some services read. */
  get start(): string {
    return Buffer.from(this.#html)
      .subarray(0, 16 * 1024)
      .toString();
  }

  /** The content of a tag within those bytes; `null` where there is none. */
  content(name: string): string | null {
    const tag = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(this.start);
    return (
      tag?.[1]?.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&#39;', "'") ?? null
    );
  }

  get canonical(): string | null {
    return /<link rel="canonical" href="([^"]*)"/.exec(this.start)?.[1] ?? null;
  }
}
