import { useEffect, useRef, useState } from 'react';
import type { Link } from '../../assessment/bank.ts';
import type { Source } from '../Aims.tsx';
import { CalculatorForm } from '../CalculatorForm.tsx';
import { useQueryForm } from '../use-query-form.ts';
import { Dashboard } from './Dashboard.tsx';
import { Keep } from './Keep.tsx';
import { keep } from './kept.ts';
import { LimitFields } from './LimitFields.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { PeriodTable } from './PeriodTable.tsx';
import {
  inWords,
  outcomeOf,
  queryOf,
  RULES,
  readState,
  type State,
  TEXTS,
  taken,
} from './state.ts';

interface Props {
  search: string;
  /** Nine, in chain order. */
  links: readonly Link[];
  /** Of the benchmarks, by the ids of their facts. */
  sources: Readonly<Record<string, Source>>;
}

/** Up to twelve periods of the six numbers as one chain, and the number that breaks first. */
export default function Six({ search, links, sources }: Props) {
  const [given] = useState(() => taken(readState(new URLSearchParams(search))));
  const controls = useQueryForm(given, readState, RULES, inWords);
  const { state, form } = controls;
  const outcome = outcomeOf(state);
  const [isTouched, setTouched] = useState(false);

  /** Writes fields of the form, and computes anew. */
  const put = (fields: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(fields)) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof RadioNodeList) field.value = text;
      else if (isTextual(field)) field.value = text;
    }
    form.current?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const take = () => {
    const { sheet, noted = '', at, ...rest } = taken(state);
    const blank = Object.entries(rest).filter(([name]) => name.startsWith('new-'));
    if (outcome.isAdded) put({ sheet, noted, at, ...(Object.fromEntries(blank) as Texts) });
  };
  useKeeping(isTouched, state);
  useSheetNotation(state, form);
  return (
    <>
      <CalculatorForm
        path="/numbers/six"
        controls={{
          ...controls,
          onInput: (event) => {
            setTouched(true);
            controls.onInput(event);
          },
          onSubmit: (event) => {
            take();
            controls.onSubmit(event);
          },
        }}
        result={<Dashboard {...outcome} links={links} notation={state} />}
      >
        <PeriodFields given={given} outcome={outcome} />
        <LimitFields given={given} messages={outcome.messages} sources={sources} />
      </CalculatorForm>
      <PeriodTable {...outcome} state={state} put={put} />
      <Keep outcome={outcome} notation={state} blank={BLANK} put={put} />
    </>
  );
}

const BLANK = Object.fromEntries(TEXTS.map((name) => [name, '']));

type Texts = Record<string, string>;

const isTextual = (field: unknown): field is HTMLInputElement =>
  field instanceof HTMLInputElement ||
  field instanceof HTMLTextAreaElement ||
  field instanceof HTMLSelectElement;

/** Keeps what a visitor has entered in this browser, from the first change on. */
function useKeeping(isTouched: boolean, state: State): void {
  useEffect(() => {
    if (isTouched) keep(queryOf(taken(state)), new Date());
  }, [isTouched, state]);
}

/** Once another notation is chosen, the sheet stands in it too. */
function useSheetNotation(
  { sheet, locale }: State,
  form: ReturnType<typeof useQueryForm>['form'],
): void {
  const shown = useRef(locale);
  useEffect(() => {
    if (shown.current === locale) return;
    shown.current = locale;
    const fields = form.current?.elements;
    const text = fields?.namedItem('sheet');
    const noted = fields?.namedItem('noted');
    if (text instanceof HTMLTextAreaElement) text.value = sheet;
    if (noted instanceof HTMLInputElement) noted.value = locale;
  }, [form, locale, sheet]);
}
