import * as z from 'zod/mini';
import { MOTIONS, ROLES, SEGMENTS } from '../assessment/answers.ts';
import { HIGHEST_LEVEL } from '../assessment/bank.ts';
import { about, beginning, chain, link, linkId, ofEachLink, score } from './schema-parts.ts';

const level = z.int().check(z.minimum(0), z.maximum(HIGHEST_LEVEL));
const points = z.number().check(z.minimum(0), z.maximum(100));

const answer = z.strictObject({
  id: z.string(),
  link: linkId,
  title: z.string(),
  answer: about(
    'A level, 0 the worst; unknown; not-applicable; null where nothing was answered.',
    z.union([level, z.enum(['unknown', 'not-applicable']), z.null()]),
  ),
  points: about('null where the answer is left out of the score.', score),
});

const move = z.strictObject({
  question: z.string(),
  kind: z.enum(['raise', 'find-out']),
  to: about('The level that the gain is computed for.', level),
  gain: about('Chain score gained.', points),
  scoreAfter: about('Chain score after this move alone.', points),
});

/** Version 1 of the report as data. Published: a change of it is version 2, at its own address. */
export const reportSchema = about(
  'A report on a customer conversation. Private: it holds the answers.',
  z.strictObject({
    unit: z.optional(about('The name that the command line was given.', z.string())),
    ...beginning,
    profile: z.strictObject({
      segment: z.nullable(z.enum(SEGMENTS)),
      motion: z.nullable(z.enum(MOTIONS)),
      role: z.nullable(z.enum(ROLES)),
    }),
    ...chain,
    links: ofEachLink(
      z.strictObject({
        ...link,
        state: about(
          'blind: every counted answer is unknown. absent: the link does not apply. unanswered: nothing was answered.',
          z.enum(['scored', 'blind', 'absent', 'unanswered']),
        ),
      }),
    ),
    range: about(
      'The chain score with every open question at its worst, and at its best.',
      z.nullable(z.strictObject({ low: points, high: points })),
    ),
    answers: about('Every question, in chain order.', z.array(answer)),
    moves: about('The greatest gain first.', z.array(move)),
  }),
);
export type ReportJson = z.output<typeof reportSchema>;
