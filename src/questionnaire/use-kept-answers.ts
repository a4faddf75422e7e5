import { useCallback, useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Submission } from '../assessment/answer-schema.ts';
import type { Bank } from '../assessment/bank.ts';
import { emptyForm, type FormValues } from './form-values.ts';
import { forget, readSaved, type SavedAnswers, save } from './saved-answers.ts';

/**
 * Writes into the fields as they stand. Registered anew, a field that the page marked as chosen would
 * be read in place of what is written.
 */
const IN_PLACE = { keepFieldsRef: true } as const;

/**
 * The answers that this browser kept, until the visitor takes them up or starts over. What was
 * chosen on the first screen is shown again at once.
 */
export function useKeptAnswers(
  bank: Bank,
  form: UseFormReturn<FormValues, unknown, Submission>,
  isFresh: boolean,
) {
  const [saved, setSaved] = useState<SavedAnswers | null>(null);
  const pending = useRef<SavedAnswers | null>(null);

  useEffect(() => {
    const kept = isFresh ? readSaved(bank) : null;
    pending.current = kept;
    setSaved(kept);
    if (kept !== null) {
      form.reset({ ...kept.values, answers: emptyForm(bank).answers }, IN_PLACE);
    }
  }, [bank, form, isFresh]);

  /** Puts the kept answers into the form, once. */
  const takeUp = useCallback(() => {
    const kept = pending.current;
    if (kept === null) return;
    pending.current = null;
    setSaved(null);
    form.reset({ ...form.getValues(), answers: kept.values.answers });
  }, [form]);

  const startOver = () => {
    forget();
    pending.current = null;
    setSaved(null);
    form.reset(emptyForm(bank), IN_PLACE);
  };

  /** Keeps the form from now on, in place of what is kept. */
  const keepForm = useCallback(() => {
    pending.current = null;
    setSaved(null);
    save(bank, form.getValues(), new Date());
  }, [bank, form]);

  /** Keeps a form that was filled from elsewhere, unless that would cost other answers. */
  const keepFilled = useCallback(() => {
    const kept = readSaved(bank);
    const isOther =
      kept !== null &&
      JSON.stringify(kept.values.answers) !== JSON.stringify(form.getValues('answers'));
    if (!isOther) keepForm();
    else {
      pending.current = kept;
      setSaved(kept);
    }
  }, [bank, form, keepForm]);
  return { saved, takeUp, startOver, keepForm, keepFilled };
}
