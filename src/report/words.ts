import type { Answer } from '../assessment/answers.ts';
import type { Basis, LinkId, Question } from '../assessment/bank.ts';
import type { LedgerEntry, LinkResult } from '../assessment/report.ts';
import { bandOf, wholePoints } from '../assessment/score.ts';
import type { LinkWords } from '../collections/link-words.ts';
import { capital, inWords, points } from '../components/words.ts';
import { levelOf } from './what-if.ts';

/** Points with a sign and one decimal, for small differences: "+2.4". */
export function gain(value: number): string {
  return `+${value.toFixed(1)}`;
}

/** Points of a score after a move: one decimal where whole points would hide what it gains. */
export function scoreAfterMove(score: number): string {
  return score < 9.95 ? score.toFixed(1) : points(score);
}

/** Why three whole numbers that stand beside each other do not add up; `null` where they do. */
export function roundingRemark(
  stageAverage: number | null,
  chainScore: number | null,
  hiddenGap: number | null,
): string | null {
  if (stageAverage === null || chainScore === null || hiddenGap === null) return null;
  const shown = wholePoints(stageAverage) - wholePoints(chainScore);
  if (shown === wholePoints(hiddenGap)) return null;
  // Cut rather than rounded, so that 27.46 does not read 27.5 beside a gap of 27.
  const gap = (Math.trunc(hiddenGap * 10) / 10).toFixed(1).replace('-', '−');
  return `Each number is rounded by itself; the gap is ${gap}.`;
}

/** That several links share the lowest score: "All nine links are at 0 of 100 points." */
export function sharedLowest(score: number, lowest: number, scored: number): string {
  if (lowest === scored)
    return `All ${inWords(lowest)} links are at ${points(score)} of 100 points.`;
  return `${capital(inWords(lowest))} links share the lowest score, ${points(score)} of 100 points.`;
}

/** An answer as the visitor chose it. */
export function answerWords(question: Question, answer: Answer): string {
  if (answer === null) return 'Not answered';
  if (answer === 'unknown') return 'I do not know';
  if (answer === 'not-applicable') return 'Does not apply to us';
  return `Level ${answer}: ${question.levels[answer]}`;
}

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  published: 'The levels follow published figures.',
  informed: 'A published figure sets the direction; the other cuts are our judgment.',
  judgment: 'The levels describe practice and rest on our judgment.',
};

/** So many levels apart, no sentence about their mean fits the answers of a link. */
const APART = 2;

/** The highest and the lowest answer of a link where they lie apart; `null` where they do not. */
function unevenness(entries: readonly LedgerEntry[]): string | null {
  const levels = entries.flatMap(({ question, answer }) => {
    const level = levelOf(answer);
    return level === null ? [] : [{ question, answer, level }];
  });
  const [low, ...others] = levels.toSorted((a, b) => a.level - b.level);
  const high = others.at(-1);
  if (low === undefined || high === undefined || high.level - low.level < APART) return null;
  const lowest = low.answer === 'unknown' ? 'not known' : `at level ${low.level}`;
  return `Its answers differ: “${high.question.title}” is at level ${high.level}, “${low.question.title}” ${lowest}.`;
}

/** The one sentence about a link: of its answers where they lie apart, else of its score. */
export function diagnosis(
  { link, score, state }: LinkResult,
  words: Readonly<Record<LinkId, LinkWords>>,
  ledger: readonly LedgerEntry[] = [],
): string {
  const { diagnosis: sentences } = words[link.id];
  if (state === 'blind') return sentences.unknown;
  if (state === 'absent') return sentences.absent;
  if (score === null) return 'No answer to it counts yet, so it is left out of the score.';
  const own = ledger.filter(({ question }) => question.link === link.id);
  return unevenness(own) ?? sentences[bandOf(score).id];
}
