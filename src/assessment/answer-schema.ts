import * as z from 'zod/mini';
import { answersOf, parseAnswer, UNANSWERED } from './answer-values.ts';
import {
  type Answers,
  LENGTHS,
  type Length,
  MOTIONS,
  type Profile,
  questionsAsked,
  ROLES,
  SEGMENTS,
} from './answers.ts';
import type { Bank } from './bank.ts';

/** What a form holds: text, and nothing where nothing was chosen. */
export interface AnswerInput {
  length?: string | null;
  segment?: string | null;
  motion?: string | null;
  role?: string | null;
  answers: Record<string, string | null | undefined>;
}

/** What the questionnaire hands to the report. */
export interface Submission {
  readonly length: Length;
  readonly profile: Profile;
  readonly answers: Answers;
}

function optional<const Options extends readonly [string, ...string[]]>(
  options: Options,
  message: string,
) {
  return z.pipe(
    z.nullish(z.union([z.literal(''), z.enum(options, { error: message })], { error: message })),
    z.transform((value): Options[number] | null => (value === '' ? null : (value ?? null))),
  );
}

/**
 * The schema of a filled-in form for one bank: `AnswerInput` in, `Submission` out. Questions that
 * the chosen length asks must be answered; others may be. Issues carry the path
 * `['answers', question id]`, or the name of the profile field.
 */
export function answerSchema(bank: Bank) {
  const given = z.record(z.string(), z.nullish(z.string()));
  return z.pipe(
    z
      .object({
        length: z.enum(LENGTHS, { error: 'Choose the quick or the full audit.' }),
        segment: optional(SEGMENTS, 'Choose one of the segments, or leave it open.'),
        motion: optional(MOTIONS, 'Choose one of the ways of selling, or leave it open.'),
        role: optional(ROLES, 'Choose one of the roles, or leave it open.'),
        answers: given,
      })
      .check(
        z.check((context) => {
          const { answers, length } = context.value;
          const asked = new Set(questionsAsked(bank, length).map(({ id }) => id));
          for (const question of bank.questions) {
            const value = answers[question.id] ?? '';
            const answer = parseAnswer(value);
            const refused = answer === 'not-applicable' && question.notApplicable === null;
            if (answer === undefined || refused || (answer === null && asked.has(question.id))) {
              context.issues.push({
                code: 'custom',
                input: value,
                path: ['answers', question.id],
                message: UNANSWERED,
              });
            }
          }
        }),
      ),
    z.transform(
      ({ length, segment, motion, role, answers }): Submission => ({
        length,
        profile: { segment, motion, role },
        answers: answersOf(bank, answers),
      }),
    ),
  );
}
