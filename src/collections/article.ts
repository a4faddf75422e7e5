import { z } from 'zod';
import { faqOf, readingFields } from './reading.ts';
import { sectionReference, sentence } from './text.ts';

/** Front matter of `content/articles/<slug>.mdx`. */
export const articleSchema = z.strictObject({
  ...readingFields,
  /** The question of the audit that the article explains. */
  question: sentence,
  /** Where to read on. */
  chapter: sectionReference,
  faq: faqOf(3, 5),
});
export type Article = z.infer<typeof articleSchema>;
