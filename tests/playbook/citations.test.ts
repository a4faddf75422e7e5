import { describe, expect, test } from 'vitest';
import { citedFacts, readingMinutes } from '../../src/playbook/citations.ts';

describe('the facts that a text cites', () => {
  test('stand in the order of their first citation, each once', () => {
    const text =
      'One.<Cite id="B02" /> Two.<Cite id="A01" /><Cite id="B02"/> Three.<Cite  id="C03" />';
    expect(citedFacts(text)).toEqual(['B02', 'A01', 'C03']);
  });

  test('are those of figures too', () => {
    const text =
      'One.<Cite id="A01" />\n<BarFigure\n  title="Bars"\n  cite="B02"\n  bars={bars}\n/>';
    expect(citedFacts(text)).toEqual(['A01', 'B02']);
  });

  test.each(['', 'No facts here.', '<Cite />', '<Levels question="first-real-reply" />'])(
    'are none in "%s"',
    (text) => {
      expect(citedFacts(text)).toEqual([]);
    },
  );
});

describe('the minutes of reading', () => {
  const words = (count: number) => 'word '.repeat(count);

  test.each([
    [0, 1],
    [1, 1],
    [230, 1],
    [231, 2],
    [460, 2],
    [2300, 10],
    [2301, 11],
  ])('of %i words are %i', (count, minutes) => {
    expect(readingMinutes(words(count))).toBe(minutes);
  });

  test('leave out components, and count a hyphenated word once', () => {
    expect(readingMinutes(`${'<Cite id="A01" />'.repeat(500)}${words(230)}`)).toBe(1);
    expect(readingMinutes('one-and-one '.repeat(230))).toBe(1);
    expect(readingMinutes("don't we’re ".repeat(115))).toBe(1);
  });
});
