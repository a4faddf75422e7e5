import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchema, SCHEMA_NAMES } from '../../report/schemas.ts';

export const getStaticPaths = (() =>
  SCHEMA_NAMES.map((schema) => ({
    params: { schema },
    props: { name: schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) =>
  Response.json(jsonSchema(props['name'], site ?? ''));
