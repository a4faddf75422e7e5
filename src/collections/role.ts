import { z } from 'zod';
import { LINK_IDS } from '../assessment/bank.ts';
import { faqOf, placeInOrder, questionIds, readingFields } from './reading.ts';
import { textOfLength } from './text.ts';

/** Front matter of `content/roles/<id>.mdx`: a page for one seat. */
export const roleSchema = z.strictObject({
  ...readingFields,
  short: textOfLength(3, 28, 'Revenue leaders'),
  order: placeInOrder,
  /** The two seams of this seat. */
  seams: z.array(z.enum(LINK_IDS)).length(2, 'Name the two seams of this seat.'),
  questions: questionIds.length(3, 'Name the three questions of this seat.'),
  faq: faqOf(3, 5),
});
export type Role = z.infer<typeof roleSchema>;
