import { describe, expect, test } from 'vitest';
import { sentence } from '../../src/collections/text.ts';

describe('a text of content', () => {
  test.each([
    ["the customer's own words, and don't", 'the customer’s own words, and don’t'],
    ['answer "I do not know".', 'answer “I do not know”.'],
    ["free text such as 'bad lead'.", 'free text such as ‘bad lead’.'],
    ["all the teams' scores", 'all the teams’ scores'],
  ])('%s is set as %s', (typed, set) => {
    expect(sentence.parse(typed)).toBe(set);
  });

  test('that is empty is refused', () => {
    expect(sentence.safeParse('  ').success).toBe(false);
  });
});
