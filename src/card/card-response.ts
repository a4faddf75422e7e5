import type { CardContent } from './card-content.ts';
import { renderCard } from './render.ts';

/** The image as an answer that never changes: its address changes with its content. */
export async function cardResponse(content: CardContent): Promise<Response> {
  const { png, etag } = await renderCard(content);
  return new Response(png, {
    headers: {
      'Content-Type': 'image/png',
      'Content-Length': String(png.length),
      'Cache-Control': 'public, max-age=31536000, immutable',
      ETag: etag,
    },
  });
}
