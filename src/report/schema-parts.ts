import * as z from 'zod/mini';
import { LINK_IDS } from '../assessment/bank.ts';
import { BANDS, MODEL } from '../assessment/score.ts';

/* What the schemas of reports and scorecards have in common. */

/** A schema with a sentence about what it holds. */
export function about<Schema extends z.ZodMiniType>(sentence: string, schema: Schema): Schema {
  return schema.check(z.describe(sentence));
}

/** 0 to 100; `null` where there is no score. */
export const score = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));

export const wholeScore = z.nullable(z.int().check(z.minimum(0), z.maximum(100)));

export const linkId = z.enum(LINK_IDS);

/** What is said of a link. */
export const link = {
  id: linkId,
  kind: z.enum(['stage', 'seam']),
  label: z.string(),
  score: about('null where the link has none.', score),
};

/** One for each link, in chain order. */
export function ofEachLink<Item extends z.ZodMiniType>(item: Item): z.ZodMiniArray<Item> {
  const nine = LINK_IDS.length;
  return about('Nine, in chain order.', z.array(item).check(z.minLength(nine), z.maxLength(nine)));
}

/** What both say first. */
export const beginning = {
  $schema: about('The address of this schema.', z.url()),
  address: about('Where it is shown to people. The address is all that it is made from.', z.url()),
  month: about('YYYY-MM', z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  bankVersion: about('Version of the questions.', z.int().check(z.minimum(1), z.maximum(63))),
  modelVersion: about('Version of the arithmetic.', z.literal(MODEL.version)),
};

/** The two numbers, and what follows from them. */
export const chain = {
  chainScore: about('Exact.', score),
  chainScoreShown: about('Whole points, as pages show them.', wholeScore),
  band: z.nullable(z.enum(BANDS.map(({ name }) => name))),
  stageAverage: about("The plain mean of the stages' scores.", score),
  hiddenGap: about(
    'Stage average minus chain score; negative when the seams hold better.',
    z.nullable(z.number().check(z.minimum(-100), z.maximum(100))),
  ),
  weakestLink: z.nullable(linkId),
};
