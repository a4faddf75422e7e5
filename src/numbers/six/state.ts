import * as z from 'zod/mini';
import { accept } from '../../assessment/result.ts';
import { LOCALE_CODES } from '../notation.ts';
import { type Quantity, readQuantity } from '../quantity.ts';
import { figureOf, type Messages, messagesOf, notationShape, rawText, rewrite } from '../query.ts';
import { sixBenchmark } from './benchmarks.ts';
import { exampleQuery } from './example.ts';
import { type Finding, findingOf } from './finding.ts';
import { MEASURES, type Measure, MOST_PERIODS, type Period, type SixValues } from './measures.ts';
import { cleanName, readSheet, type Sheet, writeSheet } from './sheet.ts';
import { ruleOf } from './words.ts';

/** Figures of one more period, and the visitor's own thresholds. */
export type FieldName = `new-${Measure}` | `limit-${Measure}`;
const AIMS = MEASURES.map((measure) => `aim-${measure}` as const);
const FIELDS = MEASURES.flatMap((measure): FieldName[] => [`new-${measure}`, `limit-${measure}`]);

export const RULES = Object.fromEntries(
  MEASURES.flatMap((measure) => [
    [`new-${measure}`, ruleOf(measure)],
    [`limit-${measure}`, ruleOf(measure)],
  ]),
) as Readonly<Record<FieldName, ReturnType<typeof ruleOf>>>;

/** Every field of a visitor but the notation. */
export const TEXTS = [...FIELDS, ...AIMS, 'sheet', 'new-name', 'at'] as const;

/** No sheet of twelve periods is as long. */
const LONGEST_SHEET = 6_000;

const texts = Object.fromEntries([...FIELDS, ...AIMS].map((name) => [name, rawText])) as Record<
  FieldName | (typeof AIMS)[number],
  typeof rawText
>;
const schema = z.object({
  ...texts,
  /** The periods, as in a spreadsheet. */
  sheet: z.pipe(
    z.catch(z.string(), ''),
    z.transform((text: string) => text.slice(0, LONGEST_SHEET)),
  ),
  /** In which notation the sheet is written. */
  noted: z.catch(z.optional(z.enum(LOCALE_CODES)), undefined),
  'new-name': rawText,
  /** The place of the period that the new one takes, from 0; empty for one more. */
  at: rawText,
  ...notationShape,
});
export type State = z.output<typeof schema>;

/** Names of what a visitor's own address holds at least one of. */
const OWN = /^(sheet|new-|limit-|aim-)/;

/** Reads a query; without anything of a visitor it gives the example. */
export function readState(params: URLSearchParams): State {
  const given: Record<string, string> = Object.fromEntries(params);
  const state = schema.parse(given);
  if (![...params.keys()].some((name) => OWN.test(name))) {
    return schema.parse({ ...exampleQuery(state), ...given });
  }
  const { from = state.locale, noted = state.locale } = state;
  const before = { currency: state.currency, locale: from };
  const moved = from === state.locale ? {} : rewrite(given, RULES, before, state);
  const sheet =
    noted === state.locale
      ? state.sheet
      : writeSheet(readSheet(state.sheet, { ...before, locale: noted }).periods, state);
  return schema.parse({ ...given, ...moved, sheet, noted: state.locale, from: state.locale });
}

export interface Outcome {
  readonly messages: Messages<FieldName>;
  readonly sheet: Sheet;
  /** Of the sheet and the fields of one more, oldest first. */
  readonly periods: readonly Period[];
  /** Whether the fields hold one more period that can be taken in. */
  readonly isAdded: boolean;
  /** `null` where there is no threshold. */
  readonly thresholds: SixValues;
  readonly finding: Finding;
}

export function outcomeOf(state: State): Outcome {
  const sheet = readSheet(state.sheet, state);
  const figures = Object.fromEntries(
    MEASURES.flatMap((measure): [string, Quantity][] => {
      const benchmark = sixBenchmark(measure, state[`aim-${measure}`]);
      const own = readQuantity(state[`limit-${measure}`], ruleOf(measure), state);
      return [
        [`new-${measure}`, readQuantity(state[`new-${measure}`], ruleOf(measure), state)],
        [`limit-${measure}`, benchmark === null ? own : accept(benchmark.value)],
      ];
    }),
  ) as Record<FieldName, Quantity>;
  const messages = messagesOf(figures);
  const all = (kind: 'new' | 'limit') =>
    Object.fromEntries(
      MEASURES.map((measure) => [measure, figureOf(figures[`${kind}-${measure}`])]),
    ) as SixValues;
  const added = all('new');
  const isAdded =
    MEASURES.some((measure) => added[measure] !== null) &&
    MEASURES.every((measure) => messages[`new-${measure}`] === undefined);
  const periods = isAdded ? withPeriod(sheet.periods, state, added) : sheet.periods;
  const thresholds = all('limit');
  const finding = findingOf(periods, thresholds, state);
  return { messages, sheet, periods, isAdded, thresholds, finding };
}

function withPeriod(
  periods: readonly Period[],
  { at, 'new-name': name }: State,
  values: SixValues,
): readonly Period[] {
  const place = /^\d+$/.test(at) && Number(at) < periods.length ? Number(at) : periods.length;
  const period = { name: cleanName(name) || `Period ${place + 1}`, values };
  return periods.toSpliced(place, 1, period).slice(-MOST_PERIODS);
}

/** The state once the fields of one more period are taken into the sheet; itself when they hold none. */
export function taken(state: State): State {
  const { isAdded, periods } = outcomeOf(state);
  if (!isAdded) return state;
  const blank = Object.fromEntries(MEASURES.map((measure) => [`new-${measure}`, '']));
  const sheet = writeSheet(periods, state);
  return { ...state, ...blank, sheet, noted: state.locale, 'new-name': '', at: '' };
}

/** The query of a state. */
export function queryOf(state: State): string {
  const entries = Object.entries(state).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return `?${new URLSearchParams(entries)}`;
}

/** The result in a sentence, to be announced. */
export function inWords(state: State): string {
  const { periods, finding } = outcomeOf(state);
  return `${periods.length} ${periods.length === 1 ? 'period' : 'periods'}. ${finding.words}`;
}
