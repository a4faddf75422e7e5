import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Why one could not go on: something is open, or the report is out of reach. */
export type Refusal = 'open' | 'unreached';

/**
 * The refusal of the last attempt, if it was refused. At each refusal the focus is on the summary,
 * and the title of the document starts with the error. The functions stay the same between renders.
 */
export function useRefusal(root: RefObject<HTMLElement | null>) {
  const [last, setLast] = useState<{ refusal: Refusal; title: string } | null>(null);
  useEffect(() => {
    if (last === null) return;
    document.title = `Error: ${last.title}`;
    root.current?.querySelector<HTMLElement>('.error-summary')?.focus();
  }, [last, root]);
  return {
    refusal: last?.refusal ?? null,
    /** Takes the title of the step. */
    refuse: useCallback((refusal: Refusal, title: string) => setLast({ refusal, title }), []),
    forgive: useCallback(() => setLast(null), []),
  };
}
