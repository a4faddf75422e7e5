import { useWatch } from 'react-hook-form';
import { answersOf } from '../assessment/answer-values.ts';
import { answerTo, questionsAsked } from '../assessment/answers.ts';
import type { Bank } from '../assessment/bank.ts';
import { linkScores } from '../assessment/score.ts';
import { type ChainLink, chainSvg, PAGE_PAINT } from '../components/chain/chain-svg.ts';
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
    const own = bank.questions.filter((question) => question.link === link.id);
    const absent = own.some((question) => answerTo(answers, question) === 'not-applicable');
    if (score !== null) return { link, score, state: 'scored' };
    return { link, score, state: absent ? 'absent' : 'unanswered' };
  });
  const svg = chainSvg(links, { layout: 'row', labels: false, paint: PAGE_PAINT });
  return (
    <div className="audit-progress">
      <p>
        <strong>{place === 0 ? 'Review' : `Link ${place} of ${bank.links.length}`}</strong>
        <span className="soft">
          {answered} of {asked.length} answered
        </span>
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, with no visitor's text in it */}
      <div dangerouslySetInnerHTML={{ __html: svg }} />
    </div>
  );
}
