import type { ReactNode } from 'react';
import { NotationFields } from './NotationFields.tsx';
import type { NotationState } from './query.ts';
import type { useQueryForm } from './use-query-form.ts';

interface Props {
  /** Of the page that computes without scripts. */
  path: string;
  controls: ReturnType<typeof useQueryForm<NotationState>>;
  /** The fields. */
  children: ReactNode;
  /** What follows from them. */
  result: ReactNode;
}

/** Fields at the left, what follows from them at the right; the query of its address is its state. */
export function CalculatorForm({ path, controls, children, result }: Props) {
  const { form, state, announced, onInput, onSubmit } = controls;
  return (
    <div className="calculator">
      <form className="figures" action={path} ref={form} onInput={onInput} onSubmit={onSubmit}>
        {children}
        <NotationFields currency={state.currency} locale={state.locale} />
        <p className="no-print">
          <button className="button" type="submit">
            Show the result
          </button>
        </p>
      </form>
      <section className="result" aria-labelledby="result">
        <h2 id="result" tabIndex={-1}>
          What it comes to
        </h2>
        {result}
      </section>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
    </div>
  );
}
