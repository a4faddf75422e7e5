import { parseAnswer } from '../assessment/answer-values.ts';
import { LENGTHS, MOTIONS, ROLES, SEGMENTS } from '../assessment/answers.ts';
import type { Bank, Question } from '../assessment/bank.ts';
import { emptyForm, type FormValues } from './form-values.ts';

/** A part of an address that no form can take, and why. */
export interface Refused {
  /** As it stands in the address, decoded. */
  readonly part: string;
  readonly reason: string;
}

/** The answers that an address brings along. */
export interface AddressAnswers {
  readonly values: FormValues;
  /** How many questions it answers. */
  readonly taken: number;
  readonly refused: readonly Refused[];
}

const OPTIONS = { length: LENGTHS, segment: SEGMENTS, motion: MOTIONS, role: ROLES } as const;
type ProfileField = keyof typeof OPTIONS;
const isField = (name: string): name is ProfileField => Object.hasOwn(OPTIONS, name);

/** Whether a fragment brings answers along, as `#first-real-reply=2&segment=smb` does. */
export function bringsAnswers(fragment: string): boolean {
  return fragment.includes('=');
}

/**
 * Reads the answers of a fragment: question ids with a level, `unknown` or `not-applicable`, and
 * the fields of the profile. Without a length, answers beyond the quick audit make it a full one.
 * What is not understood is told, never guessed.
 */
export function readFragment(bank: Bank, fragment: string): AddressAnswers {
  const values = emptyForm(bank);
  const questions = new Map(bank.questions.map((question) => [question.id, question]));
  const refused: Refused[] = [];
  const seen = new Set<string>();
  let taken = 0;
  for (const [name, value] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const question = questions.get(name);
    const reason = seen.has(name)
      ? 'It stands in the address twice; the first one counts.'
      : question === undefined
        ? fieldProblem(name, value)
        : answerProblem(question, value);
    seen.add(name);
    if (reason !== null) refused.push({ part: `${name}=${value}`, reason });
    else if (isField(name)) values[name] = value;
    else {
      values.answers[name] = value;
      taken += 1;
    }
  }
  const isBeyond = bank.questions.some(({ id, quick }) => !quick && values.answers[id] !== '');
  if (isBeyond && !seen.has('length')) values.length = 'full';
  return { values, taken, refused };
}

function fieldProblem(name: string, value: string): string | null {
  if (!isField(name)) return 'There is no such question.';
  const options: readonly string[] = OPTIONS[name];
  return options.includes(value) ? null : `It can be ${options.join(', ')}.`;
}

function answerProblem({ notApplicable }: Question, value: string): string | null {
  const answer = parseAnswer(value);
  if (answer === undefined || answer === null) {
    return 'It can be 0 to 4, unknown, or not-applicable where the question may not apply.';
  }
  return answer === 'not-applicable' && notApplicable === null
    ? 'This question always applies.'
    : null;
}
