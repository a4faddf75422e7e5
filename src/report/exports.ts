import { type Options, stringify } from 'csv-stringify/sync';
import type { LinkResult, Report } from '../assessment/report.ts';
import { MODEL, wholePoints } from '../assessment/score.ts';
import type { Scorecard } from '../assessment/scorecard.ts';
import type { ReportJson } from './report-schema.ts';
import { schemaAddress } from './schemas.ts';
import type { ScorecardJson } from './scorecard-schema.ts';
import { answerWords } from './words.ts';

const shown = (value: number | null) => (value === null ? null : wholePoints(value));

/** Lines by RFC 4180. */
const csv = (lines: readonly object[], options: Options = {}) =>
  stringify([...lines], {
    header: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    ...options,
  });

const inChain = ({ link: { id, kind, label }, score }: LinkResult) => ({ id, kind, label, score });

/** The two numbers, and what follows from them. */
const chainAsJson = (result: Report | Scorecard) => ({
  chainScore: result.chainScore,
  chainScoreShown: shown(result.chainScore),
  band: result.band?.name ?? null,
  stageAverage: result.stageAverage,
  hiddenGap: result.hiddenGap,
  weakestLink: result.weakest?.link.id ?? null,
});

/** The report as data: scores exact, with the whole points that the page shows beside them. */
export function reportAsJson(report: Report, address: string): ReportJson {
  const { bank, month, profile, range } = report;
  return {
    $schema: schemaAddress('report-1', address),
    address,
    month,
    bankVersion: bank.version,
    modelVersion: MODEL.version,
    profile,
    ...chainAsJson(report),
    links: report.links.map((result) => ({ ...inChain(result), state: result.state })),
    range,
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

/** The ledger as CSV with a header line: one line for each question. */
export function reportAsCsv(report: Report): string {
  const scoreOf = new Map(report.links.map(({ link, score }) => [link.id, score]));
  return csv(
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
  );
}

/** The scorecard as data: all that is published, and nothing else. */
export function scorecardAsJson(scorecard: Scorecard, address: string): ScorecardJson {
  return {
    $schema: schemaAddress('scorecard-1', address),
    address,
    month: scorecard.month,
    bankVersion: scorecard.bank.version,
    modelVersion: MODEL.version,
    name: scorecard.name,
    selfAssessed: true,
    ...chainAsJson(scorecard),
    links: scorecard.links.map(inChain),
  };
}

/** The nine scores as CSV with a header line. Lines of many scorecards can stand in one sheet. */
export function scorecardAsCsv({ name, month, links }: Scorecard): string {
  return csv(
    links.map(({ link, score }) => ({
      name: name ?? '',
      month,
      link: link.id,
      label: link.label,
      kind: link.kind,
      score: score ?? '',
    })),
    // A name may begin like a formula.
    { escape_formulas: true },
  );
}
