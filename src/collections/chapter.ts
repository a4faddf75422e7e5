import { z } from 'zod';
import { faqOf, readingFields } from './reading.ts';
import { textOfLength } from './text.ts';

/** Front matter of `content/chapters/<id>.mdx`. */
export const chapterSchema = z.strictObject({
  ...readingFields,
  short: textOfLength(3, 28),
  order: z.int().min(1),
  faq: faqOf(5, 7),
});
export type Chapter = z.infer<typeof chapterSchema>;
