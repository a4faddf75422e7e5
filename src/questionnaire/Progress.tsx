import { useWatch } from 'react-hook-form';
import { answersOf } from '../assessment/answer-values.ts';
import { answerTo, questionsAsked } from '../assessment/answers.ts';
import type { Bank } from '../assessment/bank.ts';
import { linkScores } from '../assessment/score.ts';
import { ChainFigure } from '../components/chain/ChainFigure.tsx';
import type { ChainLink } from '../components/chain/chain.ts';
import { drawCompact } from '../components/chain/compact.ts';
import type { FormValues } from './form-values.ts';
import type { Step } from './steps.ts';

/** Where one is, and a chain that fills as answers come in. */
export function Progress({ bank, step }: { bank: Bank; step: Step }) {
  const given = useWatch<FormValues, 'answers'>({ name: 'answers' });
  const length = useWatch<FormValues, 'length'>({ name: 'length' });
  const answers = answersOf(bank, given);
  const asked = questionsAsked(bank, length === 'full' ? 'full' : 'quick');
  const answered = asked.filter((question) => answerTo(answers, question) !== null).length;
  const place = bank.links.findIndex(({ id }) => id === step) + 1;

  const links = linkScores(bank, answers).map(({ link, score }): ChainLink => {
    const own = bank.questions
      .filter((question) => question.link === link.id)
      .map((question) => answerTo(answers, question))
      .filter((answer) => answer !== null);
    if (score === null) return { link, score, state: own.length > 0 ? 'absent' : 'unanswered' };
    const isBlind = own.every((answer) => answer === 'unknown' || answer === 'not-applicable');
    return { link, score, state: isBlind ? 'blind' : 'scored' };
  });
  return (
    <div className="audit-progress">
      <p>
        <strong>{place === 0 ? 'Review' : `Link ${place} of ${bank.links.length}`}</strong>
        <span className="soft">
          {answered} of {asked.length} answered
        </span>
      </p>
      <ChainFigure drawing={drawCompact(links, { here: step })} />
    </div>
  );
}
