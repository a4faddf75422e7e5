import { stringify } from 'csv-stringify/sync';
import type { Report } from '../assessment/report.ts';
import { wholePoints } from '../assessment/score.ts';
import { answerWords } from './words.ts';

const shown = (value: number | null) => (value === null ? null : wholePoints(value));

/** The report as data: scores exact, with the whole points that the page shows beside them. */
export function reportAsJson(report: Report, address: string): object {
  const { bank, month, profile, band, weakest, range } = report;
  return {
    address,
    month,
    bankVersion: bank.version,
    profile,
    chainScore: report.chainScore,
    chainScoreShown: shown(report.chainScore),
    band: band?.name ?? null,
    range,
    stageAverage: report.stageAverage,
    hiddenGap: report.hiddenGap,
    weakestLink: weakest?.link.id ?? null,
    links: report.links.map(({ link, score, state }) => ({
      id: link.id,
      kind: link.kind,
      label: link.label,
      score,
      state,
    })),
    answers: report.ledger.map(({ question, answer, points }) => ({
      id: question.id,
      link: question.link,
      title: question.title,
      answer,
      points,
    })),
    moves: report.moves.map(({ question, kind, to, gain, scoreAfter }) => ({
      question: question.id,
      kind,
      to,
      gain,
      scoreAfter,
    })),
  };
}

/** The ledger as CSV (RFC 4180) with a header line: one line for each question. */
export function reportAsCsv(report: Report): string {
  const scoreOf = new Map(report.links.map(({ link, score }) => [link.id, score]));
  return stringify(
    report.ledger.map(({ question, answer, points }) => ({
      link: question.link,
      link_score: shown(scoreOf.get(question.link) ?? null) ?? '',
      question: question.id,
      title: question.title,
      answer: answer ?? '',
      points: points ?? '',
      answer_text: answerWords(question, answer),
      next_level: typeof answer === 'number' ? (question.levels[answer + 1] ?? '') : '',
    })),
    { header: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}
