import { describe, expect, test } from 'vitest';
import { NO_PROFILE } from '../../src/assessment/answers.ts';
import { makeReportToken, parseReportToken } from '../../src/assessment/report-token.ts';
import { type Field, pack, seal } from '../../src/assessment/token-text.ts';
import { answersFrom } from '../fixtures/answers.ts';
import { fc, reportData } from '../fixtures/arbitraries.ts';
import { bank, banks } from '../fixtures/bank.ts';
import { goldenReports, goldenScorecards } from '../fixtures/golden-tokens.ts';
import { sealedAs, testTokenLaws } from '../fixtures/token-laws.ts';

describe('a report token', () => {
  testTokenLaws({
    version: '1',
    data: reportData,
    make: makeReportToken,
    parse: (token) => parseReportToken(token, banks),
  });

  test('has 23 characters, under the 30 of the design', () => {
    // 6 + 12 + 2 + 2 + 3 + 27 * 3 are 106 bits, closed by 2: 18 symbols, after 1 of version and 4 of
    // checksum.
    fc.assert(
      fc.property(reportData, (data) => {
        expect(makeReportToken(data)).toMatch(/^1[A-Za-z0-9_-]{22}$/);
      }),
    );
  });
});

describe('a golden report token', () => {
  test.each(goldenReports)('is still read: $name', (golden) => {
    const { token, bankVersion, month, profile } = golden;
    const parsed = parseReportToken(token, banks);
    if (!parsed.ok) throw new Error(parsed.error);
    expect(parsed.value.bank.version).toBe(bankVersion);
    expect(parsed.value.answers).toEqual(answersFrom(golden.answers));
    expect(parsed.value).toMatchObject({ month, profile });
  });

  test.each(goldenReports)('is still made: $name', ({ token, answers, month, profile }) => {
    expect(makeReportToken({ bank, answers: answersFrom(answers), month, profile })).toBe(token);
  });
});

interface Parts {
  readonly version?: number;
  /** The codes of the first answers. */
  readonly codes?: readonly number[];
}

/** The fields of a report without profile, in the first month. */
function fieldsWith({ version = 1, codes = [] }: Parts): Field[] {
  const answers = bank.questions.map((_, index): Field => [codes[index] ?? 0, 3]);
  return [[version, 6], [0, 12], [0, 2], [0, 2], [0, 3], ...answers];
}

/** An empty report whose two closing bits are not zero. */
function closedBy(bits: number): string {
  return sealedAs('1', pack([...fieldsWith({}), [bits, 2]]));
}

describe('a refused report token', () => {
  const empty = answersFrom('--- --- --- --- --- --- --- --- ---');
  const token = makeReportToken({ bank, answers: empty, month: '2020-01', profile: NO_PROFILE });
  const scorecard = goldenScorecards[0]?.token ?? '';

  test('is refused for what a handmade one lacks, and not for being handmade', () => {
    expect(seal('1', fieldsWith({}))).toBe(token);
    // The fourth question may fail to apply; the first may not.
    expect(parseReportToken(seal('1', fieldsWith({ codes: [5, 6, 1, 7] })), banks)).toEqual({
      ok: true,
      value: {
        bank,
        answers: answersFrom('4?0 x-- --- --- --- --- --- --- ---'),
        month: '2020-01',
        profile: NO_PROFILE,
      },
    });
  });

  test.each([
    ['nothing at all', '', 'truncated'],
    ['its version alone', '1', 'truncated'],
    ['half of it', token.slice(0, 12), 'truncated'],
    ['all but the last character', token.slice(0, -1), 'truncated'],
    ['one wrong character', token.replace('A', 'B'), 'mistyped'],
    ['one character too many', `${token}A`, 'mistyped'],
    ['the case of its letters lost', (goldenReports[1]?.token ?? '').toLowerCase(), 'mistyped'],
    ['a character outside the alphabet', `${token.slice(0, -1)}+`, 'malformed'],
    ['a space behind it', `${token} `, 'malformed'],
    ['a percent sign', `${token.slice(0, 20)}%20`, 'malformed'],
    // 25 + 64 * 3 bits, closed by 2, are 37 symbols: a token has at most 42 characters.
    ['43 characters', '1'.repeat(43), 'malformed'],
    ['42 characters', '1'.repeat(42), 'mistyped'],
    ['a version to come', `2${token.slice(1)}`, 'unknown-version'],
    ['a scorecard token', scorecard, 'unknown-version'],
    ['a bank that is not published', seal('1', fieldsWith({ version: 2 })), 'unknown-version'],
    ['a bank of version 0', seal('1', fieldsWith({ version: 0 })), 'unknown-version'],
    [
      '"not applicable" where it always applies',
      seal('1', fieldsWith({ codes: [7] })),
      'malformed',
    ],
    ['the last closing bit set', closedBy(1), 'malformed'],
    ['the other closing bit set', closedBy(2), 'malformed'],
    ['a symbol more than its bank asks', seal('1', [...fieldsWith({}), [0, 6]]), 'malformed'],
    ['a symbol less than its bank asks', seal('1', fieldsWith({}).slice(0, -2)), 'malformed'],
  ])('%s', (_, text, error) => {
    expect(parseReportToken(text, banks)).toEqual({ ok: false, error });
  });

  test('is of an unknown version when no bank is published', () => {
    expect(parseReportToken(token, new Map())).toEqual({ ok: false, error: 'unknown-version' });
  });
});
