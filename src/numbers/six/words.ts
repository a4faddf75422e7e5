import type { Notation } from '../notation.ts';
import type { QuantityRule } from '../quantity.ts';
import { write, writeField } from '../write.ts';
import { KINDS, type Measure } from './measures.ts';

interface MeasureWords {
  readonly label: string;
  /** Over a column. */
  readonly short: string;
  readonly hint: string;
  /** Names that a column of a spreadsheet may have, beside the two above. */
  readonly columns: readonly string[];
  readonly example: number;
}

export const WORDS: Readonly<Record<Measure, MeasureWords>> = {
  response: {
    label: 'Response time',
    short: 'Response',
    hint: 'Median wait for a real answer, in minutes.',
    columns: ['response minutes', 'first response', 'first reply', 'reply time'],
    example: 47,
  },
  activation: {
    label: 'Activation rate',
    short: 'Activation',
    hint: 'Accounts with a first result, of all that signed.',
    columns: ['activated'],
    example: 0.6,
  },
  resolution: {
    label: 'Genuine resolution',
    short: 'Resolution',
    hint: 'Issues confirmed or quiet for seven days, of all raised.',
    columns: ['genuine resolution rate', 'resolution rate', 'resolved'],
    example: 0.65,
  },
  context: {
    label: 'Handoffs with context kept',
    short: 'Context kept',
    hint: 'Cases that kept the thread, of those read at the seams.',
    columns: ['context', 'handoff quality', 'thread kept'],
    example: 0.44,
  },
  'dead-air': {
    label: 'Dead air at handoffs',
    short: 'Dead air',
    hint: 'Median wait between two teams, in hours.',
    columns: ['dead air hours', 'hours of dead air', 'handoff hours'],
    example: 52,
  },
  nrr: {
    label: 'NRR',
    short: 'NRR',
    hint: 'Net revenue retention: growth of the same customers included.',
    columns: ['net revenue retention', 'net retention'],
    example: 0.96,
  },
  grr: {
    label: 'GRR',
    short: 'GRR',
    hint: 'Gross revenue retention: without growth, so never above 100%.',
    columns: ['gross revenue retention', 'gross retention'],
    example: 0.87,
  },
  cac: {
    label: 'Effective CAC',
    short: 'Effective CAC',
    hint: 'Full cost of winning, over customers who started and stayed.',
    columns: ['CAC'],
    example: 60_000,
  },
};

/** The rule of a measure's figures; each may be left empty. */
export function ruleOf(measure: Measure): QuantityRule {
  const { unit, most } = KINDS[measure];
  const kind = unit === 'percent' || unit === 'money' ? unit : 'number';
  return { kind, most, example: WORDS[measure].example, isOptional: true };
}

/** A value of a measure with its unit: "47 min", "60%", "52 h", "$60,000". */
export function writeMeasure(measure: Measure, value: number, notation: Notation): string {
  const { unit } = KINDS[measure];
  switch (unit) {
    case 'percent':
      return write('percent', value, notation);
    case 'money':
      return write('money', Math.round(value), notation);
    case 'minutes':
      return `${write('number', value, notation)}\u00a0min`;
    case 'hours':
      return `${write('number', value, notation)}\u00a0h`;
  }
}

/** The same as it stands in a field or a cell. */
export function cellOf(measure: Measure, value: number | null, notation: Notation): string {
  const { kind } = ruleOf(measure);
  return value === null ? '' : writeField(kind, value, notation);
}
