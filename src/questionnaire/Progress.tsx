import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { Bank } from '../assessment/bank.ts';
import { FillingChain } from './FillingChain.tsx';
import { type FormValues, lengthIn } from './form-values.ts';
import { isDone, questionsOnStep, type Step } from './steps.ts';

interface Props {
  bank: Bank;
  step: Step;
  firstChain: ReactNode;
}

/** Where one is, what is done, and a chain that fills as answers come in. */
export function Progress({ bank, step, firstChain }: Props) {
  const answers = useWatch<FormValues, 'answers'>({ name: 'answers' });
  const length = lengthIn(useWatch<FormValues, 'length'>({ name: 'length' }));
  const asked = bank.links.map(({ id }) => questionsOnStep(bank, length, id));
  const done = asked.filter((questions) => isDone(questions, answers)).length;
  const answered = asked.flat().filter(({ id }) => answers[id]).length;
  const place = bank.links.findIndex(({ id }) => id === step) + 1;
  return (
    <div className="progress">
      <p>
        <strong>{place === 0 ? 'Review' : `Link ${place} of ${bank.links.length}`}</strong>
        <span className="soft" role="status">
          {length === 'full' && `${done} ${done === 1 ? 'link' : 'links'} done, `}
          <span>
            {answered} of {asked.flat().length} answered
          </span>
        </span>
      </p>
      <FillingChain bank={bank} answers={answers} here={step} drawn={firstChain} />
    </div>
  );
}
