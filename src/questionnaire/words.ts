import type { LinkId } from '../assessment/bank.ts';
import type { ProfileWords } from '../collections/profile-words.ts';

/** The words of the questionnaire that are content. */
export interface AuditWords {
  readonly profile: ProfileWords;
  /** One sentence about each link. */
  readonly summaries: Readonly<Record<LinkId, string>>;
  readonly site: string;
}

/** The options of every question beyond its levels. */
export const UNKNOWN_LABEL = 'I do not know';
export const NOT_APPLICABLE_LABEL = 'Does not apply to us';

/** How many questions are open, as the head of an error summary. */
export function openWords(open: number): string {
  return open === 1 ? 'One question is still open' : `${open} questions are still open`;
}

/** The first screen, and the head of the long form. */
export const START_WORDS = {
  kicker: 'The audit',
  heading: 'How well does your company hold one conversation?',
  lead: 'Nine links: four stages and the five seams between them. Answer from evidence, get a score, the weakest link and what to do about it.',
  length: 'How many questions will you answer?',
  profile: 'About you (optional)',
  profileUse: 'About you, optional. What you say becomes part of the report’s link.',
} as const;

export const LENGTH_WORDS = [
  {
    length: 'quick',
    count: 9,
    name: 'Quick',
    time: 'about three minutes',
    what: 'One for each link. Names the weakest; a wide range.',
  },
  {
    length: 'full',
    count: 27,
    name: 'Full',
    time: 'about nine minutes',
    what: 'Three for each link. A narrower range, more moves.',
  },
] as const;
