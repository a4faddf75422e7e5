import { useEffect } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import type { Bank } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import { save } from './saved-answers.ts';

interface Props {
  bank: Bank;
  /** Called at each change of a form that holds an answer. */
  onAnswer: () => Promise<unknown>;
}

/** Keeps the form in this browser once it is changed, at each change. Draws nothing. */
export function Keeper({ bank, onAnswer }: Props) {
  const values = useWatch<FormValues>() as FormValues;
  const { isDirty } = useFormState<FormValues>();
  useEffect(() => {
    const answered = Object.values(values.answers).some((value) => value !== '');
    if (!answered || !isDirty) return;
    save(bank, values, new Date());
    // Fetched ahead; where that fails, continuing tries again and says so.
    onAnswer().catch(() => undefined);
  }, [bank, values, isDirty, onAnswer]);
  return null;
}
