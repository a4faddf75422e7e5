import { z } from 'zod';
import { day, sentence, textOfLength, textOfWords } from './text.ts';

/** A question that readers ask and its answer, complete without the page around it. */
export const faqEntrySchema = z.strictObject({
  question: sentence.refine((text) => text.endsWith('?'), {
    error: ({ input }) => `"${input}" is no question. End it with a question mark.`,
  }),
  answer: textOfWords(40, 80),
});
export type FaqEntry = z.infer<typeof faqEntrySchema>;

/** A list of so many FAQ entries, with the count in the message. */
export function faqOf(least: number, most: number) {
  const error = `Write ${least} to ${most} entries, each with a question and an answer of 40 to 80 words.`;
  return z.array(faqEntrySchema, { error }).min(least, error).max(most, error);
}

/** What the front matter of every page to read holds. */
export const readingFields = {
  title: textOfLength(20, 60, 'Support: when closed does not mean solved'),
  description: textOfLength(
    100,
    155,
    'How to measure genuine resolution, count self-service without flattering yourself, and pass on what support hears.',
  ),
  published: day,
  updated: day,
};

/** The place of a page among its kind. */
export const placeInOrder = z.int('Write the place in the list, like 3.').min(1);

/** Ids of questions of the audit. */
export const questionIds = z
  .array(sentence)
  .min(1, 'Name the questions of the audit by their ids.');
