import { type Answer, type Answers, answerTo } from './answers.ts';
import { type Bank, HIGHEST_LEVEL, type Level, type Link, type Question } from './bank.ts';

export const BANDS = [
  { id: 'broken', name: 'Broken', from: 0 },
  { id: 'patchy', name: 'Patchy', from: 25 },
  { id: 'connected', name: 'Connected', from: 45 },
  { id: 'continuous', name: 'Continuous', from: 65 },
  { id: 'compounding', name: 'Compounding', from: 85 },
] as const;
export type Band = (typeof BANDS)[number];
export type BandId = Band['id'];

/** From this band on a chain holds; in those below it leaks. */
const HOLDS: BandId = 'continuous';

/** Scoring model 1. `/methodology` is printed from these constants. */
export const MODEL = {
  version: 1,
  pointsPerLevel: 25,
  /** Added to each link score before the geometric mean, so that one dead link is no zero. */
  offset: 5,
} as const;

/** Lowest and highest chain score that the open questions leave possible, each 0 to 100. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A link with its score, 0 to 100; `null` when no answer of it counts. */
export interface LinkScore {
  readonly link: Link;
  readonly score: number | null;
}

/** Points of an answer, 0 to 100; `null` when it is left out of the score. */
export function answerPoints(answer: Answer): number | null {
  if (answer === null || answer === 'not-applicable') return null;
  return MODEL.pointsPerLevel * (answer === 'unknown' ? 0 : answer);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function counted(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

/** Mean of the counted answers of one link, 0 to 100; `null` when none counts. */
export function linkScore(answers: readonly Answer[]): number | null {
  const points = counted(answers.map(answerPoints));
  return points.length === 0 ? null : mean(points);
}

/** All nine links in chain order, with their scores. */
export function linkScores(bank: Bank, answers: Answers): LinkScore[] {
  return scoresBy(bank, (question) => answerTo(answers, question));
}

function scoresBy(bank: Bank, answerOf: (question: Question) => Answer): LinkScore[] {
  const ofLink = new Map<string, Answer[]>(bank.links.map((link) => [link.id, []]));
  for (const question of bank.questions) ofLink.get(question.link)?.push(answerOf(question));
  return bank.links.map((link) => ({ link, score: linkScore(ofLink.get(link.id) ?? []) }));
}

/**
 * Chain score, 0 to 100: `exp(mean(ln(score + 5))) - 5` over the links that have a score, a
 * geometric mean shifted by the model's offset. `null` when no link has a score. It is held
 * between the lowest score and the plain mean, where it lies by mathematics but for rounding.
 */
export function chainScore(scores: readonly (number | null)[]): number | null {
  // Summed in order of size, so that equal scores give equal results down to the last bit.
  const present = new Float64Array(counted(scores)).sort();
  const [lowest] = present;
  if (lowest === undefined) return null;
  let logarithms = 0;
  let sum = 0;
  for (const score of present) {
    logarithms += Math.log(score + MODEL.offset);
    sum += score;
  }
  const raw = Math.exp(logarithms / present.length) - MODEL.offset;
  return Math.min(Math.max(raw, lowest), sum / present.length);
}

/** What dashboards show: the plain mean of the stages' scores, 0 to 100; `null` without one. */
export function stageAverage(links: readonly LinkScore[]): number | null {
  const stages = counted(
    links.filter(({ link }) => link.kind === 'stage').map(({ score }) => score),
  );
  return stages.length === 0 ? null : mean(stages);
}

/**
 * The chain score with every `unknown` and unanswered question at level 0, and at level 4.
 * `null` when every question is not applicable.
 */
export function chainRange(bank: Bank, answers: Answers): Range | null {
  const isOpen = (answer: Answer) => answer === null || answer === 'unknown';
  const at = (level: Level): number | null => {
    const settled = scoresBy(bank, (question) => {
      const answer = answerTo(answers, question);
      return isOpen(answer) ? level : answer;
    });
    return chainScore(settled.map(({ score }) => score));
  };
  const low = at(0);
  const high = Object.values(answers).some(isOpen) ? at(HIGHEST_LEVEL) : low;
  return low === null || high === null ? null : { low, high };
}

/** The band of a score, by its exact value: 64.6 is shown as 65 and still lies below 65. */
export function bandOf(score: number): Band {
  return BANDS.findLast(({ from }) => score >= from) ?? BANDS[0];
}

/** Whether a chain in this band holds; one in any other leaks. */
export function holds(band: Band): boolean {
  return BANDS.indexOf(band) >= BANDS.findIndex(({ id }) => id === HOLDS);
}

/** The lowest link score; among equals a seam before a stage, then chain order. */
export function weakestLink<Scored extends LinkScore>(
  links: readonly Scored[],
): (Scored & { score: number }) | null {
  let weakest: (Scored & { score: number }) | null = null;
  for (const candidate of links) {
    const { score } = candidate;
    if (score === null) continue;
    const lower = weakest === null || score < weakest.score;
    const seamFirst =
      weakest !== null &&
      score === weakest.score &&
      candidate.link.kind === 'seam' &&
      weakest.link.kind === 'stage';
    if (lower || seamFirst) weakest = { ...candidate, score };
  }
  return weakest;
}

/** Whole points as shown to people: rounded half away from zero. */
export function wholePoints(points: number): number {
  const rounded = Math.sign(points) * Math.round(Math.abs(points));
  return rounded === 0 ? 0 : rounded;
}
