import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import type { Bank } from '../assessment/bank.ts';
import type { FormValues } from './form-values.ts';
import { save } from './saved-answers.ts';

/** Keeps the form in this browser at each change. Draws nothing. */
export function Keeper({ bank }: { bank: Bank }) {
  const values = useWatch<FormValues>() as FormValues;
  useEffect(() => {
    const answered = Object.values(values.answers).some((value) => value !== '');
    if (answered) save(bank, values, new Date());
  }, [bank, values]);
  return null;
}
