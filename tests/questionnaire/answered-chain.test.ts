import { expect, test } from 'vitest';
import { questionsOf } from '../../src/assessment/bank.ts';
import { answeredChain } from '../../src/questionnaire/answered-chain.ts';
import { bank } from '../fixtures/bank.ts';

const [one = '', two = '', three = ''] = questionsOf(bank, 'support').map(({ id }) => id);

test.each([
  ['nothing', {}, 'unanswered', null],
  ['one level of three', { [one]: '3' }, 'scored', 75],
  ['a level and an unknown', { [one]: '4', [two]: 'unknown' }, 'scored', 50],
  ['unknown alone', { [one]: 'unknown' }, 'blind', 0],
  ['unknown beside what does not apply', { [one]: 'unknown', [two]: 'not-applicable' }, 'blind', 0],
  ['what does not apply alone', { [three]: 'not-applicable' }, 'absent', null],
])('a link that was answered with %s', (_, answers, state, score) => {
  const chain = answeredChain(bank, answers);
  expect(chain).toHaveLength(9);
  expect(chain.find(({ link }) => link.id === 'support')).toMatchObject({ state, score });
  expect(chain.filter((link) => link.state === 'unanswered').length).toBe(
    state === 'unanswered' ? 9 : 8,
  );
});
