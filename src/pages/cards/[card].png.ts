import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../../card/card-response.ts';
import { staticCardName } from '../../card/static-card.ts';
import { staticCards } from '../_previews.ts';

export const getStaticPaths = (async () => {
  const cards = [...(await staticCards())];
  return cards.map(([path, content]) => ({
    params: { card: staticCardName(path, content) },
    props: { content },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => cardResponse(props['content'], 'card');
