import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { Bank } from '../assessment/bank.ts';
import { FillingChain } from './FillingChain.tsx';
import { type FormValues, lengthIn } from './form-values.ts';
import { questionsOnStep, type Step } from './steps.ts';

interface Props {
  bank: Bank;
  step: Step;
  firstChain: ReactNode;
}

/** Where one is, what is done, and a chain that fills as answers come in. */
export function Progress({ bank, step, firstChain }: Props) {
  const answers = useWatch<FormValues, 'answers'>({ name: 'answers' });
  const length = lengthIn(useWatch<FormValues, 'length'>({ name: 'length' }));
  const asked = bank.links.flatMap(({ id }) => questionsOnStep(bank, length, id));
  const answered = asked.filter(({ id }) => answers[id]).length;
  const place = bank.links.findIndex(({ id }) => id === step) + 1;
  return (
    <div className="progress">
      <p>
        <strong>{place === 0 ? 'Review' : `Link ${place} of ${bank.links.length}`}</strong>
        <span className="soft" role="status">
          {answered} of {asked.length} answered
        </span>
      </p>
      <FillingChain bank={bank} answers={answers} here={step} drawn={firstChain} />
    </div>
  );
}
