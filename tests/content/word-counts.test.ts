import { describe, expect, test } from 'vitest';
import { countWords, runningText, type Shelf, WORD_LIMITS, wordCounts } from './word-counts.ts';

const shelves = Object.keys(WORD_LIMITS) as Shelf[];

describe.each(shelves)('every page of %s', (shelf) => {
  const { least, most } = WORD_LIMITS[shelf];
  test(`has ${least} to ${most} words`, () => {
    const wrong = wordCounts(shelf).filter(({ words }) => words < least || words > most);
    expect(wrong).toEqual([]);
  });
});

test('what computes and draws is not counted, and a computed number is a word', () => {
  const source =
    '---\ntitle: "Not this"\n---\nexport const a = 1;\n\nTwo words <Num of={a} as="count" />\n\n<BarFigure title="None" bars={[{ label: "x", value: a }]} />\n';
  expect(countWords(runningText(source))).toBe(3);
});
