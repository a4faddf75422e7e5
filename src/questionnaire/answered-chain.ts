import { answersOf } from '../assessment/answer-values.ts';
import { answerTo } from '../assessment/answers.ts';
import { type Bank, questionsOf } from '../assessment/bank.ts';
import { linkScores } from '../assessment/score.ts';
import type { ChainLink } from '../components/chain/chain.ts';
import type { FormValues } from './form-values.ts';

/** The chain as far as the form is filled in: a link has a score from its first answer on. */
export function answeredChain(bank: Bank, values: FormValues['answers']): ChainLink[] {
  const answers = answersOf(bank, values);
  return linkScores(bank, answers).map(({ link, score }) => {
    const given = questionsOf(bank, link.id)
      .map((question) => answerTo(answers, question))
      .filter((answer) => answer !== null);
    if (score === null) return { link, score, state: given.length > 0 ? 'absent' : 'unanswered' };
    const isBlind = given.every((answer) => answer === 'unknown' || answer === 'not-applicable');
    return { link, score, state: isBlind ? 'blind' : 'scored' };
  });
}
