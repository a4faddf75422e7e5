import type { Answer, Answers } from '../assessment/answers.ts';
import type { Bank } from '../assessment/bank.ts';

const ANSWER_OF: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['0', 0],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
  ['?', 'unknown'],
  ['x', 'not-applicable'],
  ['-', null],
]);

/**
 * Answers written as one sign each, in bank order, a group for each link: `0` to `4` for a level,
 * `?` unknown, `x` not applicable, `-` unanswered. Throws for another sign or another number of them.
 */
export function answersInSigns(text: string, { questions }: Pick<Bank, 'questions'>): Answers {
  const signs = text.replaceAll(' ', '');
  if (signs.length !== questions.length) {
    throw new Error(`"${text}" has ${signs.length} signs. Write ${questions.length}.`);
  }
  return Object.fromEntries(
    questions.map(({ id }, index) => {
      const answer = ANSWER_OF.get(signs.charAt(index));
      if (answer === undefined) {
        throw new Error(`"${signs.charAt(index)}" in "${text}" is no sign.`);
      }
      return [id, answer];
    }),
  );
}

/** Answers at every edge of a report, in the signs above; the style guide and the tests show them. */
export const REPORT_EXAMPLES = {
  quick: { title: 'A quick audit', answers: '2-- --1 0-- 3-- 1-- -2- x-- 4-- ?--' },
  unknown: { title: 'All unknown', answers: '??? ??? ??? ??? ??? ??? ??? ??? ???' },
  perfect: { title: 'A perfect score', answers: '444 444 444 444 444 444 444 444 444' },
  zero: { title: 'A score of zero', answers: '000 000 000 000 000 000 000 000 000' },
  none: { title: 'No score', answers: '--- --- --- --- --- --- --- --- ---' },
  absent: {
    title: 'A link that does not apply',
    answers: '234 xxx 120 223 012 341 210 332 101',
  },
} as const satisfies Record<string, { readonly title: string; readonly answers: string }>;

/** Display names of 40 characters, the most there may be: a long word, and the widest letters. */
export const NAME_EXAMPLES = {
  long: 'Rindfleischetikettierungsgesellschaft AG',
  wide: 'W'.repeat(40),
} as const;
