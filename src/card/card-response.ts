import type { CardContent } from './card-content.ts';
import type { FormatName } from './formats.ts';
import { renderCard } from './render.ts';

/** The image as an answer that never changes: its address changes with its content. */
export async function cardResponse(content: CardContent, format: FormatName): Promise<Response> {
  const { png, etag } = await renderCard(content, format);
  return new Response(png, {
    headers: {
      'Content-Type': 'image/png',
      'Content-Length': String(png.length),
      'Cache-Control': 'public, max-age=31536000, immutable',
      ETag: etag,
    },
  });
}
