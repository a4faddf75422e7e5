import { z } from 'zod';
import { faqOf, placeInOrder, readingFields } from './reading.ts';
import { textOfLength } from './text.ts';

/** Front matter of `content/chapters/<id>.mdx`. */
export const chapterSchema = z.strictObject({
  ...readingFields,
  short: textOfLength(3, 28, 'Support'),
  order: placeInOrder,
  faq: faqOf(5, 7),
});
export type Chapter = z.infer<typeof chapterSchema>;
