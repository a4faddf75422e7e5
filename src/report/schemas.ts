import * as z from 'zod/mini';
import { reportSchema } from './report-schema.ts';
import { scorecardSchema } from './scorecard-schema.ts';

/** The published schemas, by the names of their files. */
const SCHEMAS = { 'report-1': reportSchema, 'scorecard-1': scorecardSchema } as const;

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly SchemaName[];

/** Where a schema is published, for as long as the site stands. Takes any address of the site. */
export function schemaAddress(name: SchemaName, site: string | URL): string {
  return new URL(`/schemas/${name}.json`, site).href;
}

/** The schema as JSON Schema (draft 2020-12). */
export function jsonSchema(name: SchemaName, site: string | URL): object {
  const { $schema, ...rest } = z.toJSONSchema(SCHEMAS[name]);
  return { $schema, $id: schemaAddress(name, site), title: name, ...rest };
}
