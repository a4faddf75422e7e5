import { answerSchema } from '../assessment/answer-schema.ts';
import { answersOf, parseAnswer } from '../assessment/answer-values.ts';
import { LENGTHS, lengthOf, MOTIONS, ROLES, SEGMENTS } from '../assessment/answers.ts';
import type { Bank, Banks } from '../assessment/bank.ts';
import { type Month, monthIndex } from '../assessment/month.ts';
import type { ReportData } from '../assessment/report-token.ts';
import { accept, type Result, refuse } from '../assessment/result.ts';
import { FIELDS, type Problem, type UnitInput } from './answers-file.ts';

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  length: LENGTHS,
  segment: SEGMENTS,
  motion: MOTIONS,
  role: ROLES,
};

/**
 * Checks a unit by the schema of answers. Takes the month of a unit that names none. Returns what
 * its report is made from, or everything that is wrong with it.
 */
export function checkUnit(
  { fields, line }: UnitInput,
  banks: Banks,
  currentMonth: Month,
): Result<ReportData, readonly Problem[]> {
  const written = (field: string) => fields.get(field)?.value ?? '';
  const problem = (field: string, message: string): Problem => ({
    line: fields.get(field)?.line ?? line,
    field,
    message,
  });
  const versions = [...banks.keys()];
  const version = written('bank') === '' ? Math.max(...versions) : Number(written('bank'));
  const bank = banks.get(version);
  if (bank === undefined) {
    const message = `"${written('bank')}" is no version of the questions. Write one of ${versions.join(', ')}, or leave it out for the newest.`;
    return refuse([problem('bank', message)]);
  }
  const month = written('month') === '' ? currentMonth : monthIn(written('month'));
  const values = Object.fromEntries(bank.questions.map(({ id }) => [id, written(id)]));
  const parsed = answerSchema(bank).safeParse({
    length: written('length') || lengthOf(bank, answersOf(bank, values)),
    segment: written('segment'),
    motion: written('motion'),
    role: written('role'),
    answers: values,
  });
  const problems = [
    ...unknownFields([...fields.keys()], bank).map(({ field, message }) => problem(field, message)),
    ...(month === null
      ? [
          problem(
            'month',
            `"${written('month')}" is no month. Write it as YYYY-MM, from 2020-01 on.`,
          ),
        ]
      : []),
    ...(parsed.error?.issues ?? []).map(({ path }) => {
      const field = String(path.at(-1));
      return problem(field, remedyFor(field, written(field), bank));
    }),
  ];
  return parsed.success && month !== null && problems.length === 0
    ? accept({ bank, month, answers: parsed.data.answers, profile: parsed.data.profile })
    : refuse(problems);
}

function monthIn(text: string): Month | null {
  try {
    monthIndex(text as Month);
    return text as Month;
  } catch {
    return null;
  }
}

function unknownFields(names: readonly string[], bank: Bank) {
  const known = new Set<string>([...FIELDS, ...bank.questions.map(({ id }) => id)]);
  return names
    .filter((name) => !known.has(name))
    .map((field) => ({
      field,
      message: `Version ${bank.version} has no such question. Correct the id, or take it out; content/banks/${bank.version}.yaml lists them.`,
    }));
}

/** What to do about a field that the schema refuses. */
function remedyFor(field: string, value: string, bank: Bank): string {
  const options = OPTIONS[field];
  if (options !== undefined) {
    return `"${value}" is not known here. Write one of ${options.join(', ')}, or leave it out.`;
  }
  if (value === '') {
    const isQuick = bank.questions.find(({ id }) => id === field)?.quick;
    const why = isQuick ? 'Every audit asks this question' : 'The full audit asks this question';
    return `It is not answered. ${why}: write a level from 0 to 4, or "unknown".`;
  }
  return parseAnswer(value) === 'not-applicable'
    ? 'This question always applies. Write a level from 0 to 4, or "unknown".'
    : `"${value}" is no answer. Write a level from 0 to 4, "unknown", or "not-applicable" where it may not apply.`;
}
