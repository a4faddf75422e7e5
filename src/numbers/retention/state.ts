import * as z from 'zod/mini';
import {
  figureOf,
  type Messages,
  messagesOf,
  notationShape,
  type Rules,
  rawText,
  readFigures,
  stateReader,
} from '../query.ts';
import { write } from '../write.ts';
import { type Movement, type Retention, retention, yearOf } from './formulas.ts';

const FIELDS = ['opening', 'expansion', 'contraction', 'churned'] as const;
export type FieldName = (typeof FIELDS)[number];

/** The example is company A of the expansion chapter. */
export const RULES = {
  opening: {
    kind: 'money',
    example: 10_000_000,
    zero: 'With no opening revenue there is nothing to keep: both rates divide by it.',
  },
  expansion: { kind: 'money', example: 2_600_000 },
  contraction: { kind: 'money', example: 300_000 },
  churned: { kind: 'money', example: 1_300_000 },
} as const satisfies Record<FieldName, Rules[string]>;

export const LABELS: Readonly<Record<FieldName, string>> = {
  opening: 'Opening recurring revenue',
  expansion: 'Expansion',
  contraction: 'Contraction',
  churned: 'Churned',
};

export const PERIODS = ['year', 'month'] as const;
export type Period = (typeof PERIODS)[number];

const schema = z.object({
  opening: rawText,
  expansion: rawText,
  contraction: rawText,
  churned: rawText,
  period: z.catch(z.enum(PERIODS), 'year'),
  /** A group of the benchmarks; none unless chosen. */
  contract: rawText,
  ...notationShape,
});
export type State = z.output<typeof schema>;

export const readState = stateReader(schema, RULES);

export interface Outcome {
  readonly messages: Messages<FieldName>;
  /** `null` while a figure is missing or wrong. */
  readonly result: {
    readonly movement: Movement;
    readonly rates: Retention;
    /** Over a year: of monthly figures, as if every month were alike. Finite. */
    readonly yearly: { readonly nrr: number; readonly grr: number };
  } | null;
}

/** Growth above so many times the opening revenue is a slip of the keyboard. */
const MOST_GROWTH = { year: 100, month: 3 } as const satisfies Record<Period, number>;

/** What follows from the fields: messages beside those that are wrong, or the result. */
export function outcomeOf(state: State): Outcome {
  const figures = readFigures(RULES, state, state);
  const opening = figureOf(figures.opening);
  const expansion = figureOf(figures.expansion);
  const contraction = figureOf(figures.contraction);
  const churned = figureOf(figures.churned);
  const isOver =
    opening !== null && contraction !== null && churned !== null && contraction + churned > opening;
  const most = MOST_GROWTH[state.period];
  const isSteep = opening !== null && (expansion ?? 0) > opening * most;
  const messages: Messages<FieldName> = {
    ...(isOver
      ? {
          churned:
            'With contraction this is more than the opening revenue. Nobody can lose more than was there.',
        }
      : {}),
    ...(isSteep
      ? {
          expansion: `This is over ${most} times the opening revenue in a ${state.period}. Check the digits.`,
        }
      : {}),
    ...messagesOf(figures),
  };
  const isWhole =
    opening !== null && expansion !== null && contraction !== null && churned !== null;
  if (!isWhole || Object.keys(messages).length > 0) return { messages, result: null };
  const movement = { opening, expansion, contraction, churned };
  const rates = retention(movement);
  const yearly =
    state.period === 'year' ? rates : { nrr: yearOf(rates.nrr), grr: yearOf(rates.grr) };
  return { messages, result: { movement, rates, yearly } };
}

/** The result in a sentence, to be announced. */
export function inWords(state: State): string {
  const { messages, result } = outcomeOf(state);
  if (result === null) return `No result: ${Object.keys(messages).length} figures to mend.`;
  const { nrr, grr } = result.rates;
  return `NRR ${write('percent', nrr, state)}, GRR ${write('percent', grr, state)}.`;
}
