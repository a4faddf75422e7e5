import { z } from 'zod';

/** A text that says something. */
export const sentence = z
  .string({ error: 'Write a text here, in quotes.' })
  .trim()
  .min(1, 'Write a text here; it is empty.');

/** A chapter section, as `chapter#anchor`. */
export const sectionReference = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, {
  error: ({ input }) =>
    `"${input}" names no chapter section. Write chapter#anchor, like "support#genuine-resolution".`,
});

/** A text within a length, with the measured length in the message. */
export function textOfLength(least: number, most: number) {
  return sentence.refine((text) => text.length >= least && text.length <= most, {
    error: ({ input }) =>
      `It has ${String(input).length} characters. Write ${least} to ${most}: "${input}"`,
  });
}

/** Plain text of so many words, with the count in the message. */
export function textOfWords(least: number, most: number) {
  const words = (text: string) => text.split(/\s+/).length;
  return sentence.refine((text) => words(text) >= least && words(text) <= most, {
    error: ({ input }) => `It has ${words(String(input))} words. Write ${least} to ${most}.`,
  });
}

/** A day as YYYY-MM-DD; YAML reads an unquoted one as a date already. */
export const day = z.coerce.date({ error: 'Write a date as 2026-11-21.' });
