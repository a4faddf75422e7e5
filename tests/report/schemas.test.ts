import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { makeReport } from '../../src/assessment/report.ts';
import { makeScorecard, publishable } from '../../src/assessment/scorecard.ts';
import { reportAsJson, scorecardAsJson } from '../../src/report/exports.ts';
import { jsonSchema, SCHEMA_NAMES, schemaAddress } from '../../src/report/schemas.ts';
import { fc, names, reportData, scorecardData } from '../fixtures/arbitraries.ts';
import { bank } from '../fixtures/bank.ts';

const SITE = 'https://audit.example';

/** Published schemas may not change: a change gets the next version, and a file of its own here. */
test.each(SCHEMA_NAMES)('the schema %s is as it was published', async (name) => {
  const written = `${JSON.stringify(jsonSchema(name, SITE), null, 2)}\n`;
  await expect(written).toMatchFileSnapshot(`../fixtures/schemas/${name}.json`);
});

test.each(SCHEMA_NAMES)('the schema %s stands at an address of its own', (name) => {
  expect(schemaAddress(name, `${SITE}/report/token`)).toBe(`${SITE}/schemas/${name}.json`);
  expect(jsonSchema(name, SITE)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${SITE}/schemas/${name}.json`,
  });
});

/** What a validator that knows nothing of this site says of a value as JSON carries it. */
function errorsOf(name: (typeof SCHEMA_NAMES)[number], value: object): unknown {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`There is no schema "${name}".`);
  validate(JSON.parse(JSON.stringify(value)));
  return validate.errors ?? [];
}
const ajv = new Ajv2020({ allErrors: true, formats: { uri: URL.canParse } });
const validators = new Map(SCHEMA_NAMES.map((name) => [name, ajv.compile(jsonSchema(name, SITE))]));

describe('a validator accepts', () => {
  test('every report', () => {
    fc.assert(
      fc.property(reportData, (data) => {
        const report = reportAsJson(makeReport(data), `${SITE}/report/token`);
        expect(errorsOf('report-1', report)).toEqual([]);
      }),
    );
  });

  test('every scorecard, made from a report or read from a link', () => {
    fc.assert(
      fc.property(reportData, names, scorecardData, (data, name, read) => {
        for (const public_ of [publishable(makeReport(data), name), read]) {
          const scorecard = scorecardAsJson(makeScorecard(public_, bank), `${SITE}/scorecard/a`);
          expect(errorsOf('scorecard-1', scorecard)).toEqual([]);
        }
      }),
    );
  });
});

describe('a validator refuses', () => {
  const data = { bank, month: '2026-09', profile: { segment: null, motion: null, role: null } };
  const answers = Object.fromEntries(bank.questions.map(({ id }) => [id, 2 as const]));
  const report = reportAsJson(
    makeReport({ ...data, answers, month: '2026-09' }),
    `${SITE}/report/a`,
  );

  test.each([
    ['a score above 100', { chainScore: 101 }],
    ['a month that is none', { month: '2026-13' }],
    ['a band of no name', { band: 'Great' }],
    ['eight links', { links: report.links.slice(1) }],
    ['what it does not describe', { email: 'a@b.example' }],
    ['an answer between two levels', { answers: [{ ...report.answers[0], answer: 2.5 }] }],
  ])('%s', (_, change) => {
    expect(errorsOf('report-1', { ...report, ...change })).not.toEqual([]);
  });

  test('a report in place of a scorecard', () => {
    expect(errorsOf('scorecard-1', report)).not.toEqual([]);
  });
});
