import { useCallback, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Submission } from '../assessment/answer-schema.ts';
import type { Bank } from '../assessment/bank.ts';
import { type AddressAnswers, bringsAnswers, readFragment } from './address-answers.ts';
import type { FormValues } from './form-values.ts';

/**
 * The answers that the address brings along, once they are in the form. The functions stay the
 * same between renders.
 */
export function useAddressAnswers(
  bank: Bank,
  form: UseFormReturn<FormValues, unknown, Submission>,
  isFresh: boolean,
) {
  const [brought, setBrought] = useState<AddressAnswers | null>(null);
  const read = useRef('');
  const holds = useRef(false);

  /** Fills the form from the address, once for each. Says whether it did. */
  const fill = useCallback((): boolean => {
    const { hash } = location;
    if (!isFresh || !bringsAnswers(hash) || hash === read.current) return false;
    const found = readFragment(bank, hash);
    read.current = hash;
    holds.current = true;
    setBrought(found);
    form.reset(found.values);
    return true;
  }, [bank, form, isFresh]);

  /** Whether the form holds what an address brought. */
  const isFilled = useCallback(() => holds.current, []);

  /** To be called when other answers take their place. */
  const dismiss = useCallback(() => {
    holds.current = false;
    setBrought(null);
  }, []);
  return { brought, fill, isFilled, dismiss };
}
