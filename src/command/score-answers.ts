import type { Banks } from '../assessment/bank.ts';
import type { Month } from '../assessment/month.ts';
import { makeReport } from '../assessment/report.ts';
import { makeReportToken } from '../assessment/report-token.ts';
import { accept, type Result, refuse } from '../assessment/result.ts';
import { reportAsJson } from '../report/exports.ts';
import type { ReportJson } from '../report/report-schema.ts';
import type { Problem } from './answers-file.ts';
import { checkUnit } from './check-unit.ts';
import { readCsvAnswers } from './read-csv-answers.ts';
import { readJsonAnswers } from './read-json-answers.ts';

export interface Settings {
  readonly banks: Banks;
  /** The month of units that name none. */
  readonly month: Month;
  /** Origin of the addresses of reports. */
  readonly siteUrl: URL;
}

/**
 * Scores a text of answers, JSON or CSV. Returns the report of one unit, or the reports of many, as
 * data; or everything that is wrong with the text, by lines.
 */
export function scoreAnswers(
  text: string,
  { banks, month, siteUrl }: Settings,
): Result<ReportJson | ReportJson[], readonly Problem[]> {
  const plain = text.replace(/^\ufeff/, '');
  const { isList, units, problems } = /^\s*[[{]/.test(plain)
    ? readJsonAnswers(plain)
    : readCsvAnswers(plain);
  const checked = units.map((unit) => ({ unit, data: checkUnit(unit, banks, month) }));
  // What cannot be read would be missed again when answers are checked.
  if (problems.length > 0) return refuse(problems);
  const wrong = checked.flatMap(({ unit, data }) =>
    data.ok ? [] : data.error.map(inUnit(unit.name)),
  );
  if (wrong.length > 0) return refuse(wrong.toSorted((a, b) => a.line - b.line));
  const reports = checked.flatMap(({ unit: { name }, data }) => {
    if (!data.ok) return [];
    const address = new URL(`/report/${makeReportToken(data.value)}`, siteUrl).href;
    const report = reportAsJson(makeReport(data.value), address);
    return [name === '' ? report : { unit: name, ...report }];
  });
  const [only] = reports;
  return accept(isList || only === undefined ? reports : only);
}

/** Says in whose answers the field is, where the unit has a name. */
function inUnit(name: string) {
  return (problem: Problem): Problem =>
    name === '' ? problem : { ...problem, field: `${name}, ${problem.field}` };
}
