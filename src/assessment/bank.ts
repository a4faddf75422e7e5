/** The nine links of the customer conversation, in chain order. */
export const LINK_IDS = [
  'acquisition',
  'marketing-to-sales',
  'sales-to-success',
  'activation',
  'activation-to-support',
  'support',
  'support-to-expansion',
  'expansion',
  'expansion-to-acquisition',
] as const;
export type LinkId = (typeof LINK_IDS)[number];

export const LEVELS = [0, 1, 2, 3, 4] as const;
/** 0 is the worst practice of a question, 4 the best. */
export type Level = (typeof LEVELS)[number];
export const HIGHEST_LEVEL = 4 satisfies Level;

/** How far the levels of a question rest on data. */
export const BASES = ['published', 'informed', 'judgment'] as const;
export type Basis = (typeof BASES)[number];

interface LinkCommon {
  readonly id: LinkId;
  readonly label: string;
  /** Chapter section that mends this link, as `chapter#anchor`. */
  readonly read: string;
}

/** One team owns it, and a dashboard shows it. */
export interface Stage extends LinkCommon {
  readonly kind: 'stage';
  readonly owner: string;
}

/** The handoff between two teams. */
export interface Seam extends LinkCommon {
  readonly kind: 'seam';
  readonly gives: string;
  readonly receives: string;
}

export type Link = Stage | Seam;

export interface Question {
  readonly id: string;
  readonly link: LinkId;
  /** Whether the quick audit asks it: true for exactly one question of each link. */
  readonly quick: boolean;
  readonly title: string;
  readonly question: string;
  /** How to check the answer against evidence. */
  readonly check: string;
  /** Who can find out when the answer is `unknown`. */
  readonly ask: string;
  /** The sentence that is true when the question does not apply; `null` when it always does. */
  readonly notApplicable: string | null;
  /** Chapter section that explains it, as `chapter#anchor`. */
  readonly read: string;
  /** One checkable practice for each level, worst first. */
  readonly levels: readonly [string, string, string, string, string];
  readonly segmentNote: string | null;
  readonly basis: Basis;
  /** Ids of the facts that the levels rest on. */
  readonly facts: readonly string[];
  readonly note: string;
}

/** How to answer: shown beside the questions. */
export interface AnsweringRules {
  readonly choose: string;
  readonly unknown: string;
  readonly period: string;
  readonly sample: string;
  readonly hours: string;
  readonly notApplicable: string;
}

/** A published, frozen version of links, questions and levels. */
export interface Bank {
  readonly version: number;
  readonly rules: AnsweringRules;
  /** Nine, in chain order. */
  readonly links: readonly Link[];
  /** Three for each link, in chain order. */
  readonly questions: readonly Question[];
}

/** Every published bank by its version. */
export type Banks = ReadonlyMap<number, Bank>;

/** The questions of one link, in bank order. */
export function questionsOf(bank: Bank, link: LinkId): readonly Question[] {
  return bank.questions.filter((question) => question.link === link);
}
