import type { Answer, Answers } from '../assessment/answers.ts';
import { HIGHEST_LEVEL, LEVELS, type Level, type Link, type Question } from '../assessment/bank.ts';
import { type LinkResult, linkState, type Report } from '../assessment/report.ts';
import { type Band, bandOf, chainScore, linkScore, weakestLink } from '../assessment/score.ts';

/** What a browser needs of a question to raise its answer. */
export interface Raisable extends Pick<Question, 'id' | 'link' | 'title' | 'levels'> {
  readonly answer: Answer;
}

export interface Outcome {
  /** Nine, in chain order. */
  readonly links: readonly LinkResult[];
  /** 0 to 100; `null` when no answer counts. */
  readonly chainScore: number | null;
  readonly band: Band | null;
  readonly weakest: LinkResult | null;
}

/** What of a report the browser needs for What if. */
export interface WhatIfNumbers {
  /** Nine, in chain order. */
  readonly links: readonly Link[];
  readonly questions: readonly Raisable[];
}

export function whatIfOf({ bank, ledger }: Report): WhatIfNumbers {
  const questions = ledger.map(({ question: { id, link, title, levels }, answer }) => ({
    id,
    link,
    title,
    levels,
    answer,
  }));
  return { links: bank.links, questions };
}

/** The level an answer counts as; `null` when it is left out of the score. */
export function levelOf(answer: Answer): Level | null {
  if (answer === 'unknown') return 0;
  return answer === 'not-applicable' ? null : answer;
}

/** The chain if some answers were others. */
export function outcomeOf(
  links: readonly Link[],
  questions: readonly Raisable[],
  raised: Answers,
): Outcome {
  const results = links.map((link): LinkResult => {
    const own = questions
      .filter((question) => question.link === link.id)
      .map(({ id, answer }) => raised[id] ?? answer);
    return { link, score: linkScore(own), state: linkState(own) };
  });
  const chain = chainScore(results.map(({ score }) => score));
  return {
    links: results,
    chainScore: chain,
    band: chain === null ? null : bandOf(chain),
    weakest: weakestLink(results),
  };
}

/**
 * The raised answers after one more step of a question, up or down. An answer never falls below the
 * one that was given; back at it, it is raised no longer.
 */
export function stepped(raised: Answers, { id, answer }: Raisable, by: 1 | -1): Answers {
  const given = levelOf(answer);
  const level = levelOf(raised[id] ?? answer);
  if (given === null || level === null) return raised;
  const { [id]: _, ...others } = raised;
  const target = LEVELS.find((candidate) => candidate === Math.min(level + by, HIGHEST_LEVEL));
  return target === undefined || target <= given ? others : { ...others, [id]: target };
}
