import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LINK_IDS } from '../../src/assessment/bank.ts';
import { bankSchema } from '../../src/collections/bank.ts';
import { bank } from '../fixtures/bank.ts';
import { ContentCopy } from '../fixtures/content.ts';

/** The bank, with some values of its file changed. */
function bankWith(...changes: readonly (readonly [path: (string | number)[], value: unknown])[]) {
  const content = new ContentCopy();
  for (const [path, value] of changes) content.set('banks/1.yaml', path, value);
  return bankSchema.parse(parse(content.read('banks/1.yaml')));
}

describe('the published bank', () => {
  test('has nine links in chain order, and three questions for each', () => {
    expect(bank.links.map(({ id }) => id)).toEqual(LINK_IDS);
    expect(bank.questions.map(({ link }) => link)).toEqual(LINK_IDS.flatMap((id) => [id, id, id]));
  });

  test('asks one quick question of each link', () => {
    const quick = bank.questions.filter((question) => question.quick);
    expect(quick.map(({ link }) => link)).toEqual(LINK_IDS);
  });

  test('has four stages and five seams', () => {
    const kinds = bank.links.map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...['stage', 'seam', 'seam', 'stage', 'seam', 'stage', 'seam', 'stage', 'seam'],
    ]);
  });

  test('says different things at different levels', () => {
    for (const { id, levels } of bank.questions) expect(new Set(levels).size, id).toBe(5);
  });
});

describe('the file of a bank', () => {
  test('says "never" of a question that always applies', () => {
    const { questions } = bankWith(
      [['questions', 0, 'not-applicable'], 'never'],
      [['questions', 1, 'not-applicable'], ' You sell to nobody. '],
    );
    expect(questions[0]?.notApplicable).toBeNull();
    expect(questions[1]?.notApplicable).toBe('You sell to nobody.');
  });

  test('may leave out the note on segments', () => {
    const { questions } = bankWith([['questions', 0, 'segment-note'], null]);
    expect(questions[0]?.segmentNote).toBeNull();
  });

  test.each([[0], [64], [1.5], ['1']])(
    'cannot have version %j, which no token has room for',
    (version) => {
      expect(() => bankWith([['version'], version])).toThrow();
    },
  );
});
