import * as z from 'zod/mini';
import { CURRENCY_CODES, DEFAULT_NOTATION, LOCALE_CODES, type Notation } from './notation.ts';
import { type Quantity, type QuantityRule, readQuantity } from './quantity.ts';
import { writeField } from './write.ts';

/** The rules of a calculator's figures, by the names of their fields. */
export type Rules = Readonly<Record<string, QuantityRule>>;

/** No figure is as long; what follows is cut. */
const LONGEST_TEXT = 80;

/** What stands in a field, right or wrong; empty when the query does not name it. */
export const rawText = z.pipe(
  z.catch(z.string(), ''),
  z.transform((text: string) => text.slice(0, LONGEST_TEXT)),
);

/** Fields that every calculator has; what is unknown falls back to the default. */
export const notationShape = {
  currency: z.catch(z.enum(CURRENCY_CODES), DEFAULT_NOTATION.currency),
  locale: z.catch(z.enum(LOCALE_CODES), DEFAULT_NOTATION.locale),
  /** The locale that the figures were written in, when another was chosen since. */
  from: z.catch(z.optional(z.enum(LOCALE_CODES)), undefined),
};

export type NotationState = Notation & { readonly from?: Notation['locale'] | undefined };

/**
 * Makes the reader of a calculator's query. Texts are kept as they came, wrong ones too. A query
 * without any figure gives the examples of the rules. Where the visitor has chosen another locale
 * since the figures were written, those that can be read are written anew in it.
 */
export function stateReader<State extends NotationState>(
  schema: z.ZodMiniType<State>,
  rules: Rules,
): (params: URLSearchParams) => State {
  return (params) => {
    const given = Object.fromEntries(params);
    const state = schema.parse(given);
    const { from = state.locale, locale, currency } = state;
    if (!hasFigures(rules, params)) return schema.parse({ ...given, ...examples(rules, state) });
    if (from === locale) return state;
    const moved = rewrite(given, rules, { currency, locale: from }, state);
    return schema.parse({ ...given, ...moved, from: locale });
  };
}

/** Whether a query holds figures of a visitor, even empty ones. */
export function hasFigures(rules: Rules, params: URLSearchParams): boolean {
  return Object.keys(rules).some((name) => params.has(name));
}

/** The figures of the worked example, as a visitor would write them. */
function examples(rules: Rules, notation: Notation): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, { kind, example }]) => [
      name,
      writeField(kind, example, notation),
    ]),
  );
}

/** Texts in another notation; what cannot be read stays. */
export function rewrite(
  texts: Readonly<Record<string, string>>,
  rules: Rules,
  from: Notation,
  to: Notation,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([name, rule]) => {
      const text = texts[name] ?? '';
      const read = readQuantity(text, rule, from);
      const isFigure = read.ok && read.value !== null;
      return [[name, isFigure ? writeField(rule.kind, read.value, to) : text]];
    }),
  );
}

/** Every figure of a state, read by its rule. */
export function readFigures<Name extends string>(
  rules: Readonly<Record<Name, QuantityRule>>,
  texts: Readonly<Record<NoInfer<Name>, string>>,
  notation: Notation,
): Record<Name, Quantity> {
  const names = Object.keys(rules) as Name[];
  const read = names.map((name) => [name, readQuantity(texts[name], rules[name], notation)]);
  return Object.fromEntries(read);
}

/** The messages beside fields, by their names. */
export type Messages<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** The messages of the figures that are refused. */
export function messagesOf<Name extends string>(
  figures: Readonly<Record<Name, Quantity>>,
): Messages<Name> {
  const all = Object.entries<Quantity>(figures);
  return Object.fromEntries(
    all.flatMap(([name, figure]) => (figure.ok ? [] : [[name, figure.error]])),
  ) as Messages<Name>;
}

/** The value of a figure; `null` where it is empty or refused. */
export function figureOf(figure: Quantity): number | null {
  return figure.ok ? figure.value : null;
}
