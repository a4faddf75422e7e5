import type { APIRoute, GetStaticPaths } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { toolsInOrder } from '../../collections/library.ts';

export const getStaticPaths = (async () => {
  const tools = await toolsInOrder();
  return tools.flatMap(({ id, data: { sheet } }) =>
    sheet === undefined ? [] : [{ params: { slug: id }, props: { sheet } }],
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { columns, rows } = props['sheet'];
  return new Response(stringify([columns, ...rows], { record_delimiter: 'windows' }), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
