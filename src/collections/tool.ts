import { z } from 'zod';
import { placeInOrder, readingFields } from './reading.ts';
import { sectionReference, sentence, textOfLength } from './text.ts';

/** A sheet to fill in: shown on the page, and downloaded as CSV. */
const table = z
  .strictObject({
    columns: z.array(sentence).min(2, 'A sheet has at least two columns.'),
    rows: z.array(z.array(z.string())).min(1, 'A sheet has at least one row.'),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    error: 'Give every row as many cells as there are columns; an empty one is "".',
  });

/** Front matter of `content/toolkit/<slug>.md`: something to take away. */
export const toolSchema = z.strictObject({
  ...readingFields,
  short: textOfLength(3, 40, 'Handoff brief'),
  order: placeInOrder,
  /** Where it is explained. */
  chapter: sectionReference,
  /** A sheet, when the tool is one; it is downloaded as CSV beside the Markdown. */
  sheet: table.optional(),
});
export type Tool = z.infer<typeof toolSchema>;
