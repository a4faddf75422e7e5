import { type AnswerInput, answerSchema, type Submission } from '../assessment/answer-schema.ts';
import type { Bank } from '../assessment/bank.ts';
import { accept, type Result, refuse } from '../assessment/result.ts';
import { emptyForm, type FormValues } from './form-values.ts';

const PREFIX = 'answer.';

/** The name of a question's radio buttons in the form that posts. */
export function postedName(question: string): string {
  return PREFIX + question;
}

/** What a posted form holds, known fields only, so that a refused one can be shown again. */
export function postedValues(bank: Bank, posted: Iterable<[string, unknown]>): FormValues {
  const values = { ...emptyForm(bank), length: '' };
  for (const [name, value] of posted) {
    if (typeof value !== 'string') continue;
    if (name === 'length' || name === 'segment' || name === 'motion' || name === 'role') {
      values[name] = value;
    } else if (
      name.startsWith(PREFIX) &&
      Object.hasOwn(values.answers, name.slice(PREFIX.length))
    ) {
      values.answers[name.slice(PREFIX.length)] = value;
    }
  }
  return values;
}

/** Why a form is refused: a message for each field, keyed by its name or by the question's id. */
export type FormErrors = Readonly<Record<string, string>>;

/** Checks a posted form by the schema that the browser uses. Returns the submission, or its errors. */
export function checkPosted(bank: Bank, values: AnswerInput): Result<Submission, FormErrors> {
  const parsed = answerSchema(bank).safeParse(values);
  if (parsed.success) return accept(parsed.data);
  const errors = parsed.error.issues.map(({ path, message }) => [String(path.at(-1)), message]);
  return refuse(Object.fromEntries(errors));
}
