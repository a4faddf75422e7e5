import { createHash } from 'node:crypto';
import { ImageResponse } from '@vercel/og';
import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import type { CardContent } from './card-content.ts';
import { CARD_FONTS } from './fonts.ts';
import { CARD_SIZE, cardLayout } from './layout.tsx';

export interface CardImage {
  readonly png: Uint8Array<ArrayBuffer>;
  /** A strong entity tag, quotes included. */
  readonly etag: string;
}

/** One at a time: the layout runs on the request thread, and other pages go between two images. */
const oneAtATime = pLimit(1);
const rendered = new LRUCache<string, Promise<CardImage>>({ max: 500 });

/**
 * The PNG of a card, 1200x630. Equal content gives equal bytes; recent ones are kept in memory.
 * Rejects when the renderer fails, or answers with something that is no PNG.
 */
export function renderCard(content: CardContent): Promise<CardImage> {
  const key = JSON.stringify(content);
  const known = rendered.get(key);
  if (known !== undefined) return known;
  const image = oneAtATime(() => draw(content));
  rendered.set(key, image);
  image.catch(() => rendered.delete(key));
  return image;
}

async function draw(content: CardContent): Promise<CardImage> {
  const response = new ImageResponse(cardLayout(content), { ...CARD_SIZE, fonts: CARD_FONTS });
  const png = new Uint8Array(await response.arrayBuffer());
  if (png.length < 8 || png[1] !== 0x50) throw new Error('The image renderer gave no PNG.');
  const etag = `"${createHash('sha256').update(png).digest('base64url').slice(0, 22)}"`;
  return { png, etag };
}
