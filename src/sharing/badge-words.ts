import { type Month, monthIndex } from '../assessment/month.ts';
import { wholePoints } from '../assessment/score.ts';
import type { Scorecard } from '../assessment/scorecard.ts';
import { type Tone, toneOf } from '../components/tone.ts';
import { monthName, shortMonthName } from '../components/words.ts';

/** `badge` says the score and its band, `audited` the month alone. */
export type BadgeKind = 'badge' | 'audited';

/** Months after which a badge says that it is old. */
const FRESH = 12;

/** What stands on a badge. */
export interface BadgeWords {
  /** Whole points, where the badge says the score and there is one. */
  readonly score: string | null;
  /** The band, or the month of the audit. */
  readonly said: string;
  /** Whether the chain holds or leaks, has no score, or is not judged. */
  readonly tone: Tone | 'plain';
  /** That the audit is old; `null` while it is not. */
  readonly age: string | null;
  /** All of it in a sentence, for those who do not see it. */
  readonly spoken: string;
}

/** The words of a badge. Takes the month of today, and the name of the site for the sentence. */
export function badgeWords(
  { chainScore, band, month }: Pick<Scorecard, 'chainScore' | 'band' | 'month'>,
  kind: BadgeKind,
  today: Month,
  site: string,
): BadgeWords {
  const isOld = monthIndex(today) - monthIndex(month) > FRESH;
  const age = isOld ? 'over a year old' : null;
  const when = `self-assessed in ${monthName(month)}${isOld ? ', over a year ago' : ''}`;
  if (kind === 'audited') {
    const said = `audited ${shortMonthName(month)}`;
    return { score: null, said, tone: 'plain', age, spoken: `${site}: ${when}` };
  }
  if (chainScore === null || band === null) {
    const spoken = `${site}: not scored, ${when}`;
    return { score: null, said: 'Not scored', tone: 'unscored', age, spoken };
  }
  const score = String(wholePoints(chainScore));
  const spoken = `${site}: ${score} of 100, ${band.name.toLowerCase()}, ${when}`;
  return { score, said: band.name, tone: toneOf(band), age, spoken };
}
