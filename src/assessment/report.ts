import { type Answer, answerTo } from './answers.ts';
import type { Link, Question } from './bank.ts';
import { type Move, movesFor } from './moves.ts';
import type { ReportData } from './report-token.ts';
import {
  answerPoints,
  type Band,
  bandOf,
  chainRange,
  chainScore,
  linkScores,
  type Range,
  stageAverage,
  weakestLink,
} from './score.ts';

/**
 * Why a link has the score it has, or has none: `blind` when every counted answer is `unknown`,
 * `absent` when no question applies, `unanswered` when nothing of it was answered.
 */
export type LinkState = 'scored' | 'blind' | 'absent' | 'unanswered';

export interface LinkResult {
  readonly link: Link;
  /** 0 to 100; `null` when no answer of the link counts. */
  readonly score: number | null;
  /** `unscored` where it is not said why there is no score, as on a scorecard. */
  readonly state: LinkState | 'unscored';
}

/** A link of a report, which knows why it has no score. */
export interface KnownLink extends LinkResult {
  readonly state: LinkState;
}

/** One line of the ledger: an answer and the points it brings. */
export interface LedgerEntry {
  readonly question: Question;
  readonly answer: Answer;
  /** 0 to 100; `null` when the answer is left out of the score. */
  readonly points: number | null;
}

/** What is private: everything that can be said from one person's answers. */
export interface Report extends ReportData {
  /** Nine, in chain order. */
  readonly links: readonly KnownLink[];
  /** 0 to 100, unrounded; `null` when no answer counts. */
  readonly chainScore: number | null;
  readonly stageAverage: number | null;
  /** Stage average minus chain score, in points; negative when the seams hold better. */
  readonly hiddenGap: number | null;
  readonly range: Range | null;
  readonly band: Band | null;
  readonly weakest: (LinkResult & { readonly score: number }) | null;
  /** Questions answered "I do not know". */
  readonly blindSpots: readonly Question[];
  readonly unanswered: readonly Question[];
  /** Greatest gain first. */
  readonly moves: readonly Move[];
  /** Every question in chain order. */
  readonly ledger: readonly LedgerEntry[];
}

/** Whether a score rests on nothing: no link that counts has an answer that somebody could show. */
export function isGuess({
  links,
}: {
  readonly links: readonly { readonly state: string }[];
}): boolean {
  return (
    links.some(({ state }) => state === 'blind') && !links.some(({ state }) => state === 'scored')
  );
}

/** The range is worth showing when it is wider than a point. */
export function isRangeShown({ low, high }: Range): boolean {
  return high - low > 1;
}

/** The state of a link with these answers. */
export function linkState(answers: readonly Answer[]): LinkState {
  const counted = answers.filter((answer) => answerPoints(answer) !== null);
  if (counted.length > 0) return counted.every((a) => a === 'unknown') ? 'blind' : 'scored';
  return answers.every((answer) => answer === 'not-applicable') ? 'absent' : 'unanswered';
}

/** Computes a report from its data. Pure: equal data give equal reports. */
export function makeReport(data: ReportData): Report {
  const { bank, answers } = data;
  const ledger = bank.questions.map((question): LedgerEntry => {
    const answer = answerTo(answers, question);
    return { question, answer, points: answerPoints(answer) };
  });
  const links = linkScores(bank, answers).map(({ link, score }): KnownLink => {
    const own = ledger.filter(({ question }) => question.link === link.id);
    return { link, score, state: linkState(own.map(({ answer }) => answer)) };
  });
  const chain = chainScore(links.map(({ score }) => score));
  const stages = stageAverage(links);
  const answered = (wanted: Answer) =>
    ledger.filter(({ answer }) => answer === wanted).map(({ question }) => question);
  return {
    ...data,
    links,
    chainScore: chain,
    stageAverage: stages,
    hiddenGap: chain === null || stages === null ? null : stages - chain,
    range: chainRange(bank, answers),
    band: chain === null ? null : bandOf(chain),
    weakest: weakestLink(links),
    blindSpots: answered('unknown'),
    unanswered: answered(null),
    moves: movesFor(bank, answers),
    ledger,
  };
}
