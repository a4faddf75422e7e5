import { z } from 'zod';

/** Apostrophes and quotes as they are set, so that a writer may type those of the keyboard. */
const setQuotes = (text: string) =>
  text
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/(?<!\p{L})'([^']+)'(?!\p{L})/gu, '‘$1’')
    .replaceAll("'", '’');

/** A text that says something, with its quotes set. `example` is shown when it is missing. */
export function textLike(example: string) {
  const error = `It is missing. Write a text in quotes, like "${example}".`;
  return z.string({ error }).trim().min(1, error).overwrite(setQuotes);
}

/** A text that says something, with its quotes set. */
export const sentence = textLike('A sentence.');

/** A chapter section, as `chapter#anchor`. */
export const sectionReference = z.string().regex(/^[a-z0-9-]+#[a-z0-9-]+$/, {
  error: ({ input }) =>
    `"${input}" names no chapter section. Write chapter#anchor, like "support#genuine-resolution".`,
});

/** A text within a length, with the measured length in the message. */
export function textOfLength(least: number, most: number, example: string) {
  return textLike(example).refine((text) => text.length >= least && text.length <= most, {
    error: ({ input }) =>
      `It has ${String(input).length} characters. Write ${least} to ${most}, like "${example}".`,
  });
}

/** Plain text of so many words, with the count in the message. */
export function textOfWords(least: number, most: number) {
  const words = (text: string) => text.split(/\s+/).length;
  return sentence.refine((text) => words(text) >= least && words(text) <= most, {
    error: ({ input }) => `It has ${words(String(input))} words. Write ${least} to ${most}.`,
  });
}

/** A day as YYYY-MM-DD; YAML reads it as text or as a date. */
export const day = z.coerce.date({ error: 'Write a day as year-month-day, like 2026-11-21.' });
