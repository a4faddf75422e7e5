import { expect, test } from 'vitest';
import { checkContent, describeProblems } from '../../src/collections/check-content.ts';
import { ContentCopy } from '../fixtures/content.ts';

export const BANK = 'banks/1.yaml';
export const CHAPTER = 'chapters/support.mdx';
export const MISSING = 'It is missing. Write a text in quotes, like "A sentence.".';

/** What the check says; long lists of what there is are cut. */
function problemsIn(folder: string): string[] {
  const lines = describeProblems(checkContent(folder)).split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) =>
      line.replace(/(It has|The chapters are|in chain order|Use one of): .+/, '$1: …'),
    );
}

/** How the content is broken, and the whole of what the build says about it. */
type Sample = readonly [name: string, broken: (content: ContentCopy) => void, said: string[]];

/** A test for each sample: the build says this, and nothing else. */
export function samples(table: readonly Sample[]): void {
  test.each(table)('%s', (_, breakIt, said) => {
    const content = new ContentCopy();
    breakIt(content);
    expect(problemsIn(content.folder)).toEqual(said);
  });
}
