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
 * A chain that fills as answers come in. What draws it is loaded with the first answer, not with
 * the page; where that fails the chain stays as it came, and the words beside it go on.
 */
export function FillingChain({ drawn, ...props }: Props) {
  const [AnsweredChain, setAnsweredChain] = useState(() => loaded);
  const isNeeded = Object.values(props.answers).some((answer) => answer !== '');
  useEffect(() => {
    if (!isNeeded || loaded !== null) return;
    const use = ({ default: chain }: typeof import('./AnsweredChain.tsx')) => {
      loaded = chain;
      setAnsweredChain(() => chain);
    };
    import('./AnsweredChain.tsx').then(use, () => undefined);
  }, [isNeeded]);
  return isNeeded && AnsweredChain !== null ? <AnsweredChain {...props} /> : drawn;
}
