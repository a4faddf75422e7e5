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

/** Front matter of `content/chapters/<id>.mdx`. */
export const chapterSchema = z.strictObject({
  title: textOfLength(20, 60),
  short: textOfLength(3, 24),
  description: textOfLength(100, 155),
  order: z.int().min(1),
  published: day,
  updated: day,
  faq: z
    .array(faqEntrySchema)
    .min(5, 'A chapter has five to seven FAQ entries.')
    .max(7, 'A chapter has five to seven FAQ entries.'),
});
export type Chapter = z.infer<typeof chapterSchema>;
