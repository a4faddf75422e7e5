import { describe, expect, test } from 'vitest';
import { LOCALE_CODES } from '../../src/numbers/notation.ts';
import { linkReach } from '../../src/numbers/six/chain-links.ts';
import { csvOf, jsonOf, readFile } from '../../src/numbers/six/files.ts';
import { forget, keep, readKept } from '../../src/numbers/six/kept.ts';
import { KINDS, MEASURES, type Period, type SixValues } from '../../src/numbers/six/measures.ts';
import { readSheet, writeSheet } from '../../src/numbers/six/sheet.ts';
import { inWords, outcomeOf, queryOf, readState, taken } from '../../src/numbers/six/state.ts';
import { fc } from '../fixtures/arbitraries.ts';

const US = { locale: 'en-US', currency: 'USD' } as const;
const valuesOf = (of: Partial<SixValues>): SixValues => ({
  ...(Object.fromEntries(MEASURES.map((measure) => [measure, null])) as SixValues),
  ...of,
});
const stateOf = (fields: Record<string, string>) => readState(new URLSearchParams(fields));

/** Figures that a sheet writes without loss: four digits after the point of a share, as of others. */
const periods: fc.Arbitrary<readonly Period[]> = fc.array(
  fc.record(
    {
      name: fc.stringMatching(/^[A-Z][a-z0-9-]{0,9}( [a-z0-9]{1,5})?$/),
      values: fc
        .tuple(...MEASURES.map((m) => fc.option(fc.nat(Math.min(KINDS[m].most, 1e6) * 100))))
        .map((all) =>
          valuesOf(
            Object.fromEntries(
              MEASURES.map((m, at) => [m, all[at] === null ? null : (all[at] ?? 0) / 100]),
            ),
          ),
        ),
    },
    { noNullPrototype: true },
  ),
  { maxLength: 12 },
);

describe('a sheet', () => {
  const two = [
    { name: 'Q1', values: valuesOf({ response: 47, activation: 0.6, cac: 60_000 }) },
    { name: 'Q2', values: valuesOf({ response: 44.5, activation: 0.62 }) },
  ];

  test.each([
    ['tabs', 'Period\tResponse\tActivation\tEffective CAC\nQ1\t47\t60%\t$60,000\nQ2\t44.5\t62%\t'],
    ['commas', 'Quarter,Activation rate,CAC,Response time\nQ1,60%,"60,000",47\nQ2,62,,44.5'],
    ['a line for each measure', 'Measure,Q1,Q2\nResponse,47,44.5\nActivation,60%,62%\nCAC,60k,–'],
    ['no names', 'Q1,47,60%,,,,,,60000\n\nQ2,44.5,62%'],
  ])('with %s is read', (_, text) => {
    const { periods: read, errors } = readSheet(text, US);
    expect(errors.told).toEqual([]);
    expect(read).toEqual(two);
  });

  test('with decimal commas is read as the visitor writes', () => {
    const text = 'Periode;Response;Activation\nQ1;47;60\nQ2;44,5;62 %';
    const [, second] = readSheet(text, { locale: 'de-DE', currency: 'EUR' }).periods;
    expect(second?.values).toMatchObject({ response: 44.5, activation: 0.62 });
  });

  test('tells wrong cells by line and keeps the others', () => {
    const { periods: read, errors } = readSheet('Period,NRR,GRR\nQ1,soon,87%\nQ2,96%,120%', US);
    expect(errors.told.map(({ line, message }) => `${line} ${message}`)).toEqual([
      expect.stringMatching(/^2 NRR: “soon” is not a figure/),
      expect.stringMatching(/^3 GRR: That is more than 100%/),
    ]);
    expect(read.map(({ values }) => [values.nrr, values.grr])).toEqual([
      [null, 0.87],
      [0.96, null],
    ]);
  });

  test('of more than twelve periods keeps the last twelve, and says so', () => {
    const lines = Array.from({ length: 14 }, (_, at) => `P${at},${at}`);
    const { periods: read, errors } = readSheet(['Period,Response', ...lines].join('\n'), US);
    expect([read.length, read[0]?.name]).toEqual([12, 'P2']);
    expect(errors.told[0]?.message).toContain('14 periods');
  });

  test('reads back what it writes, in every notation', () => {
    fc.assert(
      fc.property(periods, fc.constantFrom(...LOCALE_CODES), (given, locale) => {
        const notation = { locale, currency: 'USD' } as const;
        const { periods: read, errors } = readSheet(writeSheet(given, notation), notation);
        expect(errors.told).toEqual([]);
        expect(read).toEqual(given);
      }),
    );
  });
});

describe('a file', () => {
  test('of JSON brings back periods, thresholds and currency', () => {
    fc.assert(
      fc.property(periods, (given) => {
        const limits = valuesOf({ response: 60, nrr: 1.01 });
        const read = readFile(jsonOf(given, limits, { ...US, currency: 'EUR' }), US);
        if (!read.ok) throw new Error(read.error);
        expect(read.value['currency']).toBe('EUR');
        const outcome = outcomeOf(stateOf(read.value));
        expect(outcome.periods).toEqual(given);
        expect(outcome.thresholds).toEqual(limits);
      }),
    );
  });

  test.each(['en-US', 'de-DE'] as const)('of CSV brings back periods in %s', (locale) => {
    const notation = { locale, currency: 'USD' } as const;
    fc.assert(
      fc.property(periods, (given) => {
        fc.pre(given.length > 0);
        const read = readFile(csvOf(given, notation), notation);
        expect(read.ok && readSheet(read.value['sheet'] ?? '', notation).periods).toEqual(given);
      }),
    );
  });

  test('never lets a spreadsheet run a name as a formula', () => {
    const csv = csvOf([{ name: '=1+1', values: valuesOf({ response: 1 }) }], US);
    expect(csv).toContain("'=1+1");
  });

  test.each([
    ['', 'empty'],
    ['PK\u0003\u0004', 'workbook'],
    ['{"format":"six-numbers"}', 'not one that this page has saved'],
    ['{"format":', 'not one that this page has saved'],
  ])('that is %j is refused', (text, message) => {
    const read = readFile(text, US);
    expect(read.ok ? '' : read.error).toContain(message);
  });

  test('of JSON with values beyond their bounds is refused', () => {
    const json = jsonOf([{ name: 'Q1', values: valuesOf({ grr: 1.5 }) }], valuesOf({}), US);
    expect(readFile(json, US).ok).toBe(false);
  });
});

describe('the address', () => {
  test('without figures shows the example, in which context breaks first', () => {
    const { periods: shown, finding, messages } = outcomeOf(stateOf({}));
    expect(shown).toHaveLength(5);
    expect(messages).toEqual({});
    expect(finding.first?.measure).toBe('context');
  });

  test('takes one more period, or one in the place of another', () => {
    const sheet = 'Period\tResponse\nQ1\t40';
    const more = taken(stateOf({ sheet, 'new-name': 'Q2', 'new-response': '50' }));
    expect(outcomeOf(more).periods.map(({ name }) => name)).toEqual(['Q1', 'Q2']);
    expect(more['new-response']).toBe('');
    const other = taken(stateOf({ sheet, at: '0', 'new-name': 'Q0', 'new-response': '50' }));
    expect(outcomeOf(other).periods.map(({ name }) => name)).toEqual(['Q0']);
  });

  test('keeps a period that cannot be read in its fields, with a message', () => {
    const state = stateOf({ sheet: '', 'new-nrr': '-4', 'new-response': '50' });
    expect(taken(state)).toBe(state);
    expect(outcomeOf(state).messages['new-nrr']).toContain('below zero');
  });

  test('says the same after another notation is chosen', () => {
    const before = stateOf({ sheet: 'Period\tResponse\nQ1\t44.5', 'limit-response': '60.5' });
    const query = new URLSearchParams({ ...queryAsFields(before), locale: 'de-DE' });
    const after = readState(query);
    expect(after.sheet).toContain('44,5');
    expect(outcomeOf(after).thresholds.response).toBe(60.5);
    expect(outcomeOf(after).periods).toEqual(outcomeOf(before).periods);
  });

  test('whatever it holds, no sentence holds a broken value', () => {
    const name = fc.constantFrom(
      'sheet',
      'at',
      'noted',
      ...MEASURES.flatMap((m) => [`new-${m}`, `limit-${m}`, `aim-${m}`]),
    );
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('0', '-1', '1e999', 'Infinity', 'Response\n0', 'NRR,GRR\n0,0\n1000%,100%'),
    );
    fc.assert(
      fc.property(fc.dictionary(name, text), (fields) => {
        const state = taken(stateOf(fields));
        expect(inWords(state)).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
    );
  });
});

const queryAsFields = (state: ReturnType<typeof stateOf>) =>
  Object.fromEntries(new URLSearchParams(queryOf(state)));

test('a link reaches as much as the worst of its numbers', () => {
  const values = valuesOf({ context: 0.3, 'dead-air': 40, nrr: 1.2, grr: 0.42 });
  const limits = valuesOf({ context: 0.6, 'dead-air': 48, nrr: 1, grr: 0.84, cac: 1 });
  const reached = linkReach({ name: 'Q1', values }, limits);
  expect(reached['sales-to-success']).toBe(50);
  expect(reached.expansion).toBe(50);
  expect(reached['expansion-to-acquisition']).toBeNull();
  expect(reached.acquisition).toBeNull();
});

describe('what the browser keeps', () => {
  const storage = () => {
    const held = new Map<string, string>();
    return {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, text: string) => void held.set(key, text),
      removeItem: (key: string) => void held.delete(key),
    } as unknown as Storage;
  };
  const blocked = () => {
    throw new Error('blocked');
  };

  test('comes back with its day until it is forgotten', () => {
    const own = storage();
    keep('?sheet=a', new Date('2026-11-03T10:00:00Z'), () => own);
    expect(readKept(() => own)).toEqual({ query: '?sheet=a', keptOn: '2026-11-03' });
    forget(() => own);
    expect(readKept(() => own)).toBeNull();
  });

  test('is nothing where storage is blocked or holds something else', () => {
    keep('?a', new Date(0), blocked);
    forget(blocked);
    expect(readKept(blocked)).toBeNull();
    const own = storage();
    own.setItem('customer-conversation-audit-six', '{"query":1}');
    expect(readKept(() => own)).toBeNull();
  });
});
