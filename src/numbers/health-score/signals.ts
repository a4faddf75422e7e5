import type { Color, Signal } from './score.ts';

/** A signal of the worksheet: what it looks at, and what each color means. */
export interface SheetSignal extends Omit<Signal, 'weight'> {
  readonly label: string;
  /** Names that a column of a list may have, beside the label. */
  readonly columns: readonly string[];
  readonly weight: number;
  /** So short that a select on a phone shows it whole. */
  readonly means: Readonly<Record<Color, string>>;
  /** In the worked example of the worksheet. */
  readonly example: Color;
}

/** The six signals of content/toolkit/health-score-worksheet.md, with its weights and rules. */
export const SHEET = [
  {
    id: 'result',
    label: 'Confirmed result',
    columns: ['result', 'first result', 'value'],
    weight: 25,
    overrules: true,
    greenNeeds: 'green',
    means: {
      green: 'by name, past two quarters',
      yellow: 'older, not due, or our word',
      red: 'overdue, no new date',
    },
    example: 'green',
  },
  {
    id: 'sponsor',
    label: 'Sponsor',
    columns: ['champion', 'executive sponsor'],
    weight: 20,
    overrules: true,
    greenNeeds: 'green',
    means: {
      green: 'spoken with this quarter',
      yellow: 'in place, no talk this quarter',
      red: 'left, or nobody is named',
    },
    example: 'yellow',
  },
  {
    id: 'people',
    label: 'People using it',
    columns: ['people', 'usage', 'users', 'active users'],
    weight: 20,
    overrules: false,
    greenNeeds: 'yellow',
    means: {
      green: 'several, number holds',
      yellow: 'fewer than last quarter',
      red: 'one person or none',
    },
    example: 'green',
  },
  {
    id: 'issues',
    label: 'Serious issues',
    columns: ['issues', 'open issues', 'tickets'],
    weight: 15,
    overrules: true,
    greenNeeds: null,
    means: {
      green: 'none open',
      yellow: 'open, promised date ahead',
      red: 'open past the promised date',
    },
    example: 'green',
  },
  {
    id: 'contacts',
    label: 'Contacts on one subject',
    columns: ['contacts', 'contacts on one subject, 90 days', 'repeat contacts'],
    weight: 10,
    overrules: false,
    greenNeeds: null,
    means: {
      green: 'one at most in 90 days',
      yellow: 'two in 90 days',
      red: 'three or more in 90 days',
    },
    example: 'yellow',
  },
  {
    id: 'plan',
    label: 'Plan they have stated',
    columns: ['plan', 'stated plan', 'intent'],
    weight: 10,
    overrules: false,
    greenNeeds: null,
    means: {
      green: 'renew or grow',
      yellow: 'not asked, or unclear',
      red: 'shrink, leave or compare',
    },
    example: 'yellow',
  },
] as const satisfies readonly SheetSignal[];

export type SheetId = (typeof SHEET)[number]['id'];

/** Places for signals of the visitor's own. */
export const OWN_IDS = ['own1', 'own2', 'own3'] as const;
export type OwnId = (typeof OWN_IDS)[number];
export type SignalId = SheetId | OwnId;

/** A signal that is in use, with its name. */
export interface NamedSignal extends Signal {
  readonly label: string;
  /** Names that its column may have. */
  readonly columns: readonly string[];
}
