import { type Answers, answerTo } from './answers.ts';
import {
  type Bank,
  HIGHEST_LEVEL,
  LEVELS,
  type Level,
  type Question,
  questionsOf,
} from './bank.ts';
import { chainScore, linkScore, linkScores } from './score.ts';

/** Raising one answer by one level, or finding out an unknown, and what it gains. */
export interface Move {
  readonly question: Question;
  readonly kind: 'raise' | 'find-out';
  /** The level that the gain is computed for; for `find-out`, level 1. */
  readonly to: Level;
  /** Chain score gained, in points. */
  readonly gain: number;
  /** Chain score after this move alone, 0 to 100. */
  readonly scoreAfter: number;
}

function nextLevel(level: Level): Level {
  return LEVELS[level + 1] ?? HIGHEST_LEVEL;
}

/** Every move of the answers, the greatest gain first, then in chain order. */
export function movesFor(bank: Bank, answers: Answers): Move[] {
  const scores = linkScores(bank, answers).map(({ score }) => score);
  const before = chainScore(scores);
  if (before === null) return [];
  const moves: Move[] = [];
  bank.links.forEach((link, place) => {
    const own = questionsOf(bank, link.id);
    const given = own.map((question) => answerTo(answers, question));
    // Each adds one level to the answers of its link: all moves at a link bring the same score.
    let scoreAfter: number | undefined;
    own.forEach((question, index) => {
      const answer = given[index] ?? null;
      if (answer === null || answer === 'not-applicable' || answer === HIGHEST_LEVEL) return;
      const to = nextLevel(answer === 'unknown' ? 0 : answer);
      scoreAfter ??= chainScore(scores.with(place, linkScore(given.with(index, to)))) ?? before;
      moves.push({
        question,
        kind: answer === 'unknown' ? 'find-out' : 'raise',
        to,
        gain: scoreAfter - before,
        scoreAfter,
      });
    });
  });
  return moves.sort((a, b) => b.gain - a.gain);
}

/** The chain score if some answers were others, 0 to 100; `null` when nothing counts. */
export function scoreWith(bank: Bank, answers: Answers, changes: Answers): number | null {
  const changed = { ...answers, ...changes };
  return chainScore(linkScores(bank, changed).map(({ score }) => score));
}
