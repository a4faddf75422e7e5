import { z } from 'zod';
import { sectionReference, sentence } from './text.ts';

/** One entry of `content/glossary.yaml`, by its id. */
export const termSchema = z.strictObject({
  term: sentence,
  /** Other ways of writing it that texts use. */
  aliases: z.array(sentence).default([]),
  definition: sentence,
  /** Where to read more. */
  read: sectionReference.optional(),
});
export type Term = z.infer<typeof termSchema>;
