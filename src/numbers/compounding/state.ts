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
import { type Pace, pace, path } from './formulas.ts';

const RATES = ['first', 'second', 'third'] as const;
export type FieldName = 'base' | (typeof RATES)[number];

const RATE = {
  kind: 'percent',
  least: 0.01,
  most: 3,
  zero: 'At 0% nothing is left after a year, and there is nothing to compare.',
} as const;

/** The example is that of the NRR guide. */
export const RULES = {
  base: {
    kind: 'money',
    example: 10_000_000,
    zero: 'Nothing stays nothing at any rate. Write what your customers pay today.',
  },
  first: { ...RATE, example: 1.2 },
  second: { ...RATE, example: 1.01 },
  third: { ...RATE, example: 0.9 },
} as const satisfies Record<FieldName, Rules[string]>;

export const LABELS: Readonly<Record<FieldName, string>> = {
  base: 'Recurring revenue today',
  first: 'First yearly rate',
  second: 'Second yearly rate',
  third: 'Third yearly rate',
};

const schema = z.object({
  base: rawText,
  first: rawText,
  second: rawText,
  third: rawText,
  ...notationShape,
});
export type State = z.output<typeof schema>;

export const readState = stateReader(schema, RULES);

/** One rate, and what it makes of the base. */
export interface Course {
  readonly name: (typeof RATES)[number];
  readonly rate: number;
  /** Money at the start and after each year. */
  readonly values: readonly number[];
  /** The last of them. */
  readonly end: number;
  readonly pace: Pace;
}

export interface Outcome {
  readonly messages: Messages<FieldName>;
  /** `null` while a figure is missing or wrong. */
  readonly result: {
    readonly base: number;
    /** In the order of the fields. */
    readonly courses: readonly Course[];
    readonly highest: Course;
    readonly lowest: Course;
    /** Money between both at the end. */
    readonly gap: number;
  } | null;
}

/** What follows from the fields: messages beside those that are wrong, or the result. */
export function outcomeOf(state: State): Outcome {
  const figures = readFigures(RULES, state, state);
  const messages = messagesOf(figures);
  const base = figureOf(figures.base);
  const courses = RATES.flatMap((name): Course[] => {
    const rate = figureOf(figures[name]);
    if (rate === null || base === null) return [];
    const values = path(base, rate);
    return [{ name, rate, values, end: values.at(-1) ?? base, pace: pace(rate) }];
  });
  const byRate = courses.toSorted((a, b) => b.rate - a.rate);
  const [highest, lowest] = [byRate[0], byRate.at(-1)];
  if (Object.keys(messages).length > 0 || base === null || !highest || !lowest) {
    return { messages, result: null };
  }
  return { messages, result: { base, courses, highest, lowest, gap: highest.end - lowest.end } };
}

/** The result in a sentence, to be announced. */
export function inWords(state: State): string {
  const { messages, result } = outcomeOf(state);
  if (result === null) return `No result: ${Object.keys(messages).length} figures to mend.`;
  const { gap, highest, lowest } = result;
  const percent = (value: number) => write('percent', value, state);
  return `After five years ${write('money', gap, state)} lie between ${percent(highest.rate)} and ${percent(lowest.rate)}.`;
}
