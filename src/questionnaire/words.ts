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
