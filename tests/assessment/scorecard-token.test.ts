import { describe, expect, test } from 'vitest';
import type { Answers } from '../../src/assessment/answers.ts';
import { LINK_IDS, questionsOf } from '../../src/assessment/bank.ts';
import { makeReport } from '../../src/assessment/report.ts';
import { publishable } from '../../src/assessment/scorecard.ts';
import { makeScorecardToken, parseScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { type Field, pack } from '../../src/assessment/token-text.ts';
import { answers, fc, months, profiles, scorecardData } from '../fixtures/arbitraries.ts';
import { bank, banks } from '../fixtures/bank.ts';
import { goldenReports, goldenScorecards } from '../fixtures/golden-tokens.ts';
import { sealedAs, testTokenLaws } from '../fixtures/token-laws.ts';

/** Other answers with the same link scores: unknown for level 0, and each link's levels reversed. */
function disguised(given: Answers): Answers {
  const counts = (id: string) => given[id] !== null && given[id] !== 'not-applicable';
  const swapped = LINK_IDS.flatMap((link) => {
    const ids = questionsOf(bank, link).map(({ id }) => id);
    const counted = ids.filter(counts);
    return counted.map((id, index) => {
      const answer = given[counted[counted.length - 1 - index] ?? id] ?? null;
      return [id, answer === 0 ? 'unknown' : answer === 'unknown' ? 0 : answer] as const;
    });
  });
  return { ...given, ...Object.fromEntries(swapped) };
}

describe('a scorecard token', () => {
  testTokenLaws({
    version: 'A',
    data: scorecardData,
    make: makeScorecardToken,
    parse: (token) => parseScorecardToken(token, banks),
  });

  test('holds nothing of the answers but their link scores', () => {
    fc.assert(
      fc.property(answers, months, profiles, profiles, (given, month, one, other) => {
        const disguise = disguised(given);
        fc.pre(JSON.stringify(disguise) !== JSON.stringify(given));
        const first = makeReport({ bank, answers: given, month, profile: one });
        const second = makeReport({ bank, answers: disguise, month, profile: other });
        expect(second.links.map(({ score }) => score)).toEqual(
          first.links.map(({ score }) => score),
        );
        expect(makeScorecardToken(publishable(second, 'Acme'))).toBe(
          makeScorecardToken(publishable(first, 'Acme')),
        );
      }),
    );
  });
});

describe('a golden scorecard token', () => {
  test.each(goldenScorecards)('is still read: $title', ({ token, data }) => {
    expect(parseScorecardToken(token, banks)).toEqual({ ok: true, value: data });
  });

  test.each(goldenScorecards)('is still made: $title', ({ token, data }) => {
    expect(makeScorecardToken(data)).toBe(token);
  });

  test('has between 19 and 179 characters', () => {
    // 6 + 12 + 9 * 7 are 81 bits, closed by 2: 14 symbols. A name of 40 letters adds up to 960 bits:
    // 174 symbols.
    const lengths = goldenScorecards.map(({ token }) => token.length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([19, 179]);
  });
});

interface Parts {
  readonly version?: number;
  readonly score?: number;
  /** What stands behind the scores. */
  readonly name?: readonly Field[];
  readonly closing?: Field;
}

/** A token of the first month, with one score for every link and a checksum that is right. */
function sealed({ version = 1, score = 50, name = [], closing = [0, 2] }: Parts): string {
  const scores = LINK_IDS.map((): Field => [score, 7]);
  return sealedAs('A', pack([[version, 6], [0, 12], ...scores, ...name, closing]));
}

const bytes = (...values: number[]) => values.map((value): Field => [value, 8]);
const utf8 = (text: string) => bytes(...new TextEncoder().encode(text));

describe('a refused scorecard token', () => {
  const token = goldenScorecards[0]?.token ?? '';
  const named = goldenScorecards[1]?.token ?? '';

  test('is refused for what a handmade one lacks, and not for being handmade', () => {
    const parsed = parseScorecardToken(sealed({ score: 100, name: utf8('Acme') }), banks);
    expect(parsed).toMatchObject({ ok: true, value: { name: 'Acme', month: '2020-01' } });
  });

  test.each([
    ['nothing at all', '', 'truncated'],
    ['all but the last character', token.slice(0, -1), 'truncated'],
    ['one wrong character', token.replace('L', 'M'), 'mistyped'],
    ['the end of its name lost', named.slice(0, -1), 'mistyped'],
    ['a character outside the alphabet', `${token}=`, 'malformed'],
    ['180 characters', 'A'.repeat(180), 'malformed'],
    ['a version to come', `B${token.slice(1)}`, 'unknown-version'],
    ['a report token', goldenReports[0]?.token ?? '', 'unknown-version'],
    ['a bank that is not published', sealed({ version: 2 }), 'unknown-version'],
    ['a score of 101', sealed({ score: 101 }), 'malformed'],
    ['a score of 126', sealed({ score: 126 }), 'malformed'],
    // Behind 81 bits, the fourteenth symbol has three left over, and two of them close the token.
    ['the bit that fills up the last symbol set', sealed({ closing: [0b100, 3] }), 'malformed'],
    ['a closing bit set', sealed({ closing: [0b001, 3] }), 'malformed'],
    ['the other closing bit set', sealed({ closing: [0b010, 3] }), 'malformed'],
    [
      'a filling bit set behind a name',
      sealed({ name: utf8('Acme'), closing: [0b100, 3] }),
      'malformed',
    ],
    ['a symbol too many', sealed({ closing: [0, 8] }), 'malformed'],
    // 81 bits and 4 bytes leave one bit of the last symbol, where two must close it.
    ['a closing bit missing', sealed({ name: utf8('Acmd'), closing: [0, 1] }), 'malformed'],
    ['a name of zero bytes', sealed({ name: bytes(0, 0) }), 'malformed'],
    ['a name that is not UTF-8', sealed({ name: bytes(0x41, 0xff) }), 'malformed'],
    ['a name cut inside a letter', sealed({ name: bytes(0x41, 0xc3) }), 'malformed'],
    ['a letter spelled with too many bytes', sealed({ name: bytes(0xc1, 0x81) }), 'malformed'],
    ['a byte order mark before the name', sealed({ name: utf8('\ufeffAcme') }), 'malformed'],
    ['a name with white space around it', sealed({ name: utf8(' Acme ') }), 'malformed'],
    ['a name that is not NFC', sealed({ name: utf8('Cafe\u0301') }), 'malformed'],
    ['a name with a curly apostrophe', sealed({ name: utf8('O\u2019Neil') }), 'malformed'],
    ['a name with markup', sealed({ name: utf8('<b>Acme') }), 'malformed'],
    ['a name of 41 letters', sealed({ name: utf8('a'.repeat(41)) }), 'malformed'],
    ['a name that is an address', sealed({ name: utf8('acme.com') }), 'malformed'],
  ])('%s', (_, text, error) => {
    expect(parseScorecardToken(text, banks)).toEqual({ ok: false, error });
  });
});
