import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { REPORTS, SCORECARDS } from './on-demand.ts';
import { ask, origin } from './site.ts';

const ajv = new Ajv2020({ allErrors: true, formats: { uri: URL.canParse } });

const files = [
  ...Object.entries(REPORTS).map(([kind, token]) => ({
    name: `report: ${kind}`,
    path: `/report/${token}`,
    file: 'report',
    isPrivate: true,
  })),
  ...Object.entries(SCORECARDS).map(([kind, token]) => ({
    name: `scorecard: ${kind}`,
    path: `/scorecard/${token}`,
    file: 'scorecard',
    isPrivate: false,
  })),
];

describe.each(files)('$name', ({ path, file, isPrivate }) => {
  test('is, as JSON, what the schema that it names describes', async () => {
    const { json, headers } = await ask(`${path}/${file}.json`);
    const data = json();
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(data.address).toBe(origin + path);
    expect(data.$schema).toBe(`${origin}/schemas/${file}-1.json`);
    const schema = (await ask(new URL(data.$schema).pathname)).json();
    expect(schema.$id).toBe(data.$schema);
    const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
    validate(data);
    expect(validate.errors).toBeNull();
  });

  test(`is ${isPrivate ? 'kept by no cache' : 'kept, as its page is'}`, async () => {
    for (const ending of ['json', 'csv']) {
      const { headers, statusCode } = await ask(`${path}/${file}.${ending}`);
      expect(statusCode).toBe(200);
      expect(headers['content-disposition']).toMatch(
        new RegExp(
          `^attachment; filename="(?:[\\w-]+-)?conversation-${file}-2026-09\\.${ending}"(;|$)`,
        ),
      );
      expect(headers['cache-control']).toBe(
        isPrivate ? 'private, no-store' : 'public, max-age=3600',
      );
    }
  });
});

test.each(['report-1', 'scorecard-1'])(
  'the schema %s is JSON at an address that stays',
  async (name) => {
    const { statusCode, headers } = await ask(`/schemas/${name}.json`);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  },
);
