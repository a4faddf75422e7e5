import { createHash } from 'node:crypto';
import { ImageResponse } from '@vercel/og';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { PALETTE } from '../components/palette.ts';
import type { CardContent } from './card-content.ts';
import { CARD_FONTS } from './fonts.ts';
import { FORMATS, type FormatName } from './formats.ts';
import { indexedPng } from './indexed-png.ts';
import { cardLayout } from './layout.tsx';

export interface CardImage {
  readonly png: Uint8Array<ArrayBuffer>;
  /** A strong entity tag, quotes included. */
  readonly etag: string;
}

/** One at a time: the layout runs on the request thread, and other pages go between two images. */
const oneAtATime = pLimit(1);
const rendered = new LRUCache<string, Promise<CardImage>>({ max: 500 });

/**
 * The PNG of a card in one of its formats. Equal content gives equal bytes; recent ones are kept in memory.
 * Rejects when the renderer fails, or answers with something that is no PNG.
 */
export function renderCard(content: CardContent, format: FormatName): Promise<CardImage> {
  const key = `${format} ${JSON.stringify(content)}`;
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const image = oneAtATime(() => draw(content, format));
  rendered.set(key, image);
  image.catch(() => rendered.delete(key));
  return image;
}

async function draw(content: CardContent, name: FormatName): Promise<CardImage> {
  const format = FORMATS[name];
  const response = new ImageResponse(cardLayout(content, format), {
    width: format.width,
    height: format.height,
    fonts: CARD_FONTS,
  });
  const drawn = sharp(new Uint8Array(await response.arrayBuffer()))
    .ensureAlpha()
    .raw();
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  const png = await indexedPng({ ...info, data }, Object.values(PALETTE));
  const etag = `"${createHash('sha256').update(png).digest('base64url').slice(0, 22)}"`;
  return { png, etag };
}
