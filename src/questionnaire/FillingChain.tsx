import { type ReactNode, useEffect, useState } from 'react';
import type { Bank } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import type { Step } from './steps.ts';

interface Props {
  bank: Bank;
  answers: FormValues['answers'];
  here: Step;
  /** The chain as the page brings it along. */
  drawn: ReactNode;
}

/** Kept between screens, so that the chain is never seen empty again. */
let loaded: typeof import('./AnsweredChain.tsx').default | null = null;

/**
 * A chain that fills as answers come in. What draws it is loaded with the first step or answer, not
 * with the page; where that fails there is no chain once it would be wrong, and the words beside it
 * go on.
 */
export function FillingChain({ drawn, ...props }: Props) {
  const [AnsweredChain, setAnsweredChain] = useState(() => loaded);
  const [isMissing, setMissing] = useState(false);
  const { here } = props;
  const isAnswered = Object.values(props.answers).some((answer) => answer !== '');
  const isNeeded = isAnswered || here !== 'start';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is another attempt
  useEffect(() => {
    if (!isNeeded || loaded !== null) return;
    const use = ({ default: chain }: typeof import('./AnsweredChain.tsx')) => {
      loaded = chain;
      setAnsweredChain(() => chain);
    };
    import('./AnsweredChain.tsx').then(use, () => setMissing(true));
  }, [isNeeded, here]);
  if (isNeeded && AnsweredChain !== null) return <AnsweredChain {...props} />;
  return isAnswered && isMissing ? null : drawn;
}
