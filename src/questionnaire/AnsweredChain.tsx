import type { Bank } from '../assessment/bank.ts';
import { ChainFigure } from '../components/chain/ChainFigure.tsx';
import { drawCompact } from '../components/chain/compact.ts';
import { answeredChain } from './answered-chain.ts';
import type { FormValues } from './form-values.ts';
import type { Step } from './steps.ts';

interface Props {
  bank: Bank;
  answers: FormValues['answers'];
  here: Step;
}

/** The chain as far as it is answered; it points out the link one is at. */
export default function AnsweredChain({ bank, answers, here }: Props) {
  return <ChainFigure drawing={drawCompact(answeredChain(bank, answers), { here })} />;
}
