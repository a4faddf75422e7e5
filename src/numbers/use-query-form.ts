import { type RefObject, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { NotationState, Rules } from './query.ts';
import { rewrite } from './query.ts';

/** How long typing must rest before the address changes and the result is announced. */
const REST_MS = 500;

interface QueryForm<State> {
  readonly state: State;
  /** The result in a sentence, once typing rests; empty before anything was typed. */
  readonly announced: string;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onInput: (event: SyntheticEvent) => void;
  readonly onSubmit: (event: SyntheticEvent) => void;
  /** Writes texts into fields, as if they had been typed. */
  readonly fill: (texts: Readonly<Record<string, string>>) => void;
}

/**
 * Keeps a calculator alive: the fields of its form are the state, which is read anew at each change
 * and becomes the query of the address once typing rests. Nothing is sent.
 */
export function useQueryForm<State extends NotationState>(
  given: State,
  read: (params: URLSearchParams) => State,
  rules: Rules,
  inWords: (state: State) => string,
): QueryForm<State> {
  const form = useRef<HTMLFormElement>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [state, setState] = useState(given);
  const [announced, setAnnounced] = useState('');

  const take = () => {
    if (form.current === null) return state;
    if (valueIn(form.current, 'from') !== valueIn(form.current, 'locale')) {
      moveFigures(form.current, rules, state);
    }
    const next = read(paramsOf(form.current));
    setState(next);
    return next;
  };
  const settle = (next: State) => {
    clearTimeout(rest.current);
    if (form.current === null) return;
    const { state: kept } = history;
    history.replaceState(kept, '', `${location.pathname}?${paramsOf(form.current)}`);
    setAnnounced(inWords(next));
  };
  // What was typed, or put back by the browser, before the script came.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form comes alive
  useEffect(() => {
    take();
    form.current?.setAttribute('data-ready', '');
    return () => clearTimeout(rest.current);
  }, []);

  const onInput = () => {
    const next = take();
    clearTimeout(rest.current);
    rest.current = setTimeout(settle, REST_MS, next);
  };
  return {
    state,
    announced,
    form,
    onInput,
    fill: (texts) => {
      if (form.current === null) return;
      writeInto(form.current, texts);
      onInput();
    },
    onSubmit: (event) => {
      event.preventDefault();
      settle(take());
      const result = document.getElementById('result');
      result?.focus();
      result?.scrollIntoView({ block: 'nearest' });
    },
  };
}

function paramsOf(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(entries);
}

const valueIn = (form: HTMLFormElement, name: string) => String(new FormData(form).get(name) ?? '');

/** Another locale was chosen: figures are written anew in it, so that none changes its value. */
function moveFigures(form: HTMLFormElement, rules: Rules, before: NotationState): void {
  const texts = Object.fromEntries(paramsOf(form));
  const { locale, currency } = before;
  const chosen = valueIn(form, 'locale') as typeof locale;
  const moved = rewrite(texts, rules, { locale, currency }, { locale: chosen, currency });
  writeInto(form, { ...moved, from: chosen });
}

function writeInto(form: HTMLFormElement, texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = text;
  }
}
