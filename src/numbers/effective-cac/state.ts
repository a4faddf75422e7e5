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
import { type EffectiveCac, effectiveCac, type Group } from './formulas.ts';

const FIELDS = ['cost', 'signups', 'activated', 'retained', 'revenue', 'margin'] as const;
export type FieldName = (typeof FIELDS)[number];

/** The example is campaign B of the acquisition chapter, with a supposed price and margin. */
export const RULES = {
  cost: { kind: 'money', example: 60_000 },
  signups: { kind: 'count', example: 250, zero: 'Nobody signed up: there is nobody to divide by.' },
  activated: { kind: 'count', example: 100 },
  retained: { kind: 'count', example: 75 },
  revenue: { kind: 'money', example: 80, isOptional: true },
  margin: { kind: 'percent', example: 0.8, most: 1, isOptional: true },
} as const satisfies Record<FieldName, Rules[string]>;

export const LABELS: Readonly<Record<FieldName, string>> = {
  cost: 'Full cost of the group',
  signups: 'Signups, or signed accounts',
  activated: 'Of these, reached first value',
  retained: 'Of these, still customers twelve months on',
  revenue: 'Revenue of one customer in a month',
  margin: 'Gross margin',
};

const schema = z.object({
  cost: rawText,
  signups: rawText,
  activated: rawText,
  retained: rawText,
  revenue: rawText,
  margin: rawText,
  ...notationShape,
});
export type State = z.output<typeof schema>;

export const readState = stateReader(schema, RULES);

export interface Outcome {
  readonly messages: Messages<FieldName>;
  /** `null` while a figure is missing or wrong. */
  readonly result: { readonly group: Group; readonly cac: EffectiveCac } | null;
}

/** What follows from the fields: messages beside those that are wrong, or the result. */
export function outcomeOf(state: State): Outcome {
  const figures = readFigures(RULES, state, state);
  const { cost, signups, activated, retained, revenue, margin } = figures;
  const group = {
    cost: figureOf(cost),
    signups: figureOf(signups),
    activated: figureOf(activated),
    retained: figureOf(retained),
  };
  const own = messagesOf(figures);
  const messages: Messages<FieldName> = {
    ...exceeding(group),
    ...(figureOf(revenue) !== null && margin.ok && margin.value === null
      ? { margin: 'Write the margin too, or leave both empty.' }
      : {}),
    ...(figureOf(margin) !== null && revenue.ok && revenue.value === null
      ? { revenue: 'Write the revenue too, or leave both empty.' }
      : {}),
    ...own,
  };
  if (Object.keys(messages).length > 0) return { messages, result: null };
  const { cost: c, signups: s, activated: a, retained: r } = group;
  if (c === null || s === null || a === null || r === null) return { messages, result: null };
  const [price, share] = [figureOf(revenue), figureOf(margin)];
  const monthly = price === null || share === null ? null : { revenue: price, margin: share };
  const whole = { cost: c, signups: s, activated: a, retained: r, monthly };
  return { messages, result: { group: whole, cac: effectiveCac(whole) } };
}

/** Each count is a part of the one before it. */
function exceeding(counts: {
  signups: number | null;
  activated: number | null;
  retained: number | null;
}): Messages<FieldName> {
  const { signups, activated, retained } = counts;
  return {
    ...(signups !== null && activated !== null && activated > signups
      ? { activated: 'This is more than signed up. Count only those of the same group.' }
      : {}),
    ...(activated !== null && retained !== null && retained > activated
      ? { retained: 'This is more than reached first value. Count only those of the same group.' }
      : {}),
  };
}

/** The result in a sentence, to be announced. */
export function inWords(state: State): string {
  const { messages, result } = outcomeOf(state);
  if (result === null) return `No result: ${Object.keys(messages).length} figures to mend.`;
  const { perSignup, perRetained } = result.cac;
  const each = write('money', perSignup, state);
  if (perRetained === null) return `${each} a signup, and nobody stayed.`;
  return `A customer who stays costs ${write('money', perRetained, state)}, a signup ${each}.`;
}
