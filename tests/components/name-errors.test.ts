import { describe, expect, test } from 'vitest';
import {
  LONGEST_NAME,
  type NameError,
  parseDisplayName,
} from '../../src/assessment/display-name.ts';
import { nameErrorWords } from '../../src/components/name-errors.ts';

const CASES: Readonly<Record<NameError['code'], readonly [typed: string, said: string]>> = {
  'too-long': ['x'.repeat(41), 'The name has 41 characters. Shorten it to 40 or fewer.'],
  character: [
    'Acme <b>',
    `The name holds “<”. Use Latin, Greek or Cyrillic letters, the digits 0 to 9, spaces and & . , ' -`,
  ],
  'no-letter': [
    '...',
    'The name holds no letter or digit. Write a name, or leave the field empty.',
  ],
  address: [
    'acme.com',
    'The name reads like a web address. Leave out “www.” and the ending, and put a space after a full stop.',
  ],
};

describe('a refused name is told what is wrong, and the remedy', () => {
  test.each(Object.entries(CASES))('%s', (code, [typed, said]) => {
    const parsed = parseDisplayName(typed);
    if (parsed.ok) throw new Error(`"${typed}" is accepted.`);
    expect(parsed.error.code).toBe(code);
    expect(nameErrorWords(parsed.error)).toBe(said);
  });

  test('an emoji is quoted whole', () => {
    const parsed = parseDisplayName('Acme 👩‍🚀');
    expect(parsed.ok ? '' : nameErrorWords(parsed.error)).toContain('“👩”');
  });

  test('right-to-left letters are named, not drawn as boxes', () => {
    const parsed = parseDisplayName('שלום');
    expect(parsed.ok ? '' : nameErrorWords(parsed.error)).toContain('“ש”');
  });

  test('the longest name of the rule is the longest of the words', () => {
    expect(CASES['too-long'][1]).toContain(` ${LONGEST_NAME} `);
  });
});
