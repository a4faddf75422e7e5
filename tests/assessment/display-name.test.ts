import { describe, expect, test } from 'vitest';
import { LONGEST_NAME, parseDisplayName } from '../../src/assessment/display-name.ts';
import { makeScorecardToken, parseScorecardToken } from '../../src/assessment/scorecard-token.ts';
import { bank, banks } from '../fixtures/bank.ts';
import { eachLink } from '../fixtures/scores.ts';

describe('an accepted display name', () => {
  test.each<[string, string, string | null]>([
    ['plain letters', 'Acme', 'Acme'],
    ['one digit', '7', '7'],
    ['every sign that is allowed', "A & B. C, D'E-F", "A & B. C, D'E-F"],
    ['initials with points', 'J.P. Morgan', 'J.P. Morgan'],
    ['a point at the end', 'Acme Inc.', 'Acme Inc.'],
    ['a version, not an address', 'Web 2.0', 'Web 2.0'],
    ['a curly apostrophe, straightened', 'O\u2019Neil & Sons, Ltd.', "O'Neil & Sons, Ltd."],
    ['an opening quotation mark, straightened', '\u2018t Hooft', "'t Hooft"],
    ['decomposed accents, composed', 'Cafe\u0301 Zu\u0308rich', 'Caf\u00e9 Z\u00fcrich'],
    ['two accents on one letter, composed', 'Vie\u0323\u0302t', 'Vi\u1ec7t'],
    ['Polish', 'Łódź', 'Łódź'],
    ['Greek', 'Ελληνική Εταιρεία', 'Ελληνική Εταιρεία'],
    ['Cyrillic', 'Ёлка и Ко', 'Ёлка и Ко'],
    ['white space folded and cut', ' \t Acme\n\n\u00a0Ltd ', 'Acme Ltd'],
    ['40 letters', 'a'.repeat(40), 'a'.repeat(40)],
    ['40 letters once composed', 'e\u0301'.repeat(40), '\u00e9'.repeat(40)],
    ['40 letters once the white space is folded', `${'a '.repeat(20)}  `, 'a '.repeat(20).trim()],
    ['nothing', '', null],
    ['white space alone', ' \n\u00a0', null],
  ])('%s', (_, typed, name) => {
    expect(parseDisplayName(typed)).toEqual({ ok: true, value: name });
  });
});

describe('a refused display name', () => {
  const character = (refused: string) => ({ code: 'character', character: refused });

  test.each([
    ['41 letters', 'a'.repeat(41), { code: 'too-long', length: 41 }],
    ['41 letters after composing', 'e\u0301'.repeat(41), { code: 'too-long', length: 41 }],
    ['an emoji', 'Acme \u{1f680}', character('\u{1f680}')],
    ['Arabic', '\u0634\u0631\u0643\u0629', character('\u0634')],
    ['Chinese', '\u516c\u53f8', character('\u516c')],
    ['an accent that composes with nothing', 'x\u0301', character('\u0301')],
    ['markup', '<b>Acme', character('<')],
    ['a slash', 'Acme/Sales', character('/')],
    ['a colon', 'Acme: the best', character(':')],
    ['an at sign', 'sales@acme', character('@')],
    ['a double quotation mark', 'The "Acme"', character('"')],
    ['an underscore', 'acme_sales', character('_')],
    ['an invisible space', 'Ac\u200bme', character('\u200b')],
    ['a mark that turns the text around', 'Acme\u202e', character('\u202e')],
    ['a control character', 'Ac\u0000me', character('\u0000')],
    ['half of a surrogate pair', 'Acme\ud83d', character('\ud83d')],
    ['the first of two characters', 'a/b<c', character('/')],
    ['a character, before the length', `${'a'.repeat(50)}!`, character('!')],
    ['punctuation alone', "&.,'-", { code: 'no-letter' }],
    ['a point', '.', { code: 'no-letter' }],
    ['an address', 'Acme.com', { code: 'address' }],
    ['an address inside the name', 'Visit acme.co now', { code: 'address' }],
    ['an address of two letters', 'x.io', { code: 'address' }],
    ['an address in Cyrillic', 'пример.рф', { code: 'address' }],
    ['www', 'www.x', { code: 'address' }],
    ['WWW', 'WWW.x', { code: 'address' }],
  ])('%s', (_, typed, error) => {
    expect(parseDisplayName(typed)).toEqual({ ok: false, error });
  });
});

describe('every character that a name may hold', () => {
  const accepted = [...new Array(0x3000).keys()]
    .map((code) => String.fromCodePoint(code))
    .filter((character) => {
      const parsed = parseDisplayName(`A${character}B`);
      return parsed.ok && parsed.value === `A${character}B`;
    });

  test('is Latin, Greek, Cyrillic, a digit or an allowed sign', () => {
    const outside = accepted.filter(
      (character) => !/[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}0-9 &.,'-]/u.test(character),
    );
    expect(outside).toEqual([]);
    expect(accepted.length).toBeGreaterThan(400);
  });

  test('survives the way through a scorecard token', () => {
    const scores = eachLink(() => 50);
    for (const character of accepted) {
      const name = `A${character.repeat(LONGEST_NAME - 2)}B`.replace(/ +/, ' ');
      const data = { bankVersion: bank.version, scores, month: '2026-09' as const, name };
      expect(parseScorecardToken(makeScorecardToken(data), banks)).toEqual({
        ok: true,
        value: data,
      });
    }
  });

  test('stands for itself: a name that was read reads the same again', () => {
    for (const character of accepted) {
      const once = parseDisplayName(`A${character}`);
      if (!once.ok || once.value === null) throw new Error(`"A${character}" is refused.`);
      expect(parseDisplayName(once.value)).toEqual(once);
    }
  });
});
