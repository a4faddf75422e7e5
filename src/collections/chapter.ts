import { z } from 'zod';
import { faqOf, placeInOrder, readingFields } from './reading.ts';
import { textOfLength } from './text.ts';

/** Front matter of `content/chapters/<id>.mdx`. */
export const chapterSchema = z.strictObject({
  ...readingFields,
  short: textOfLength(3, 28, 'Support'),
  order: placeInOrder,
  /** What the reader can do afterward: "Price an activated customer." */
  abilities: z
    .array(textOfLength(20, 90, 'Price an activated customer, campaign by campaign'))
    .length(3, 'Say three things that the reader can do afterward.'),
  faq: faqOf(5, 7),
});
export type Chapter = z.infer<typeof chapterSchema>;
