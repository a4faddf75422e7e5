import type { CardContent } from './card-content.ts';
import { renderCard } from './render.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

/** The entity tags that a request says its client holds. */
export function heldTags(request: Request): readonly string[] {
  return request.headers.get('If-None-Match')?.split(/,\s*/) ?? [];
}

/** The answer to a request for an image: the PNG, or 304 when its entity tag is held already. */
export async function cardResponse(
  content: CardContent,
  held: readonly string[] = [],
): Promise<Response> {
  const { png, etag } = await renderCard(content);
  const headers = {
    'Cache-Control': A_YEAR,
    ETag: etag,
    // Chat services and mail clients load it from their own pages.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
  if (held.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(png, {
    headers: { ...headers, 'Content-Type': 'image/png', 'Content-Length': String(png.length) },
  });
}
