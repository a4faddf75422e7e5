import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../../card/card-response.ts';
import { staticCardName, staticCards } from '../../card/static-cards.ts';

export const getStaticPaths = (async () => {
  const cards = [...(await staticCards())];
  return cards.map(([name, content]) => ({
    params: { card: staticCardName(name, content) },
    props: { content },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => cardResponse(props['content']);
