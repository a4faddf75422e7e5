import { z } from 'zod';
import { sentence } from './text.ts';

/** One entry of `content/links.yaml`: what the report says about a link. */
export const linkWordsSchema = z.strictObject({
  summary: sentence,
  feels: sentence,
  matters: sentence,
  fact: z.string(),
  diagnosis: z.strictObject({
    broken: sentence,
    patchy: sentence,
    connected: sentence,
    continuous: sentence,
    compounding: sentence,
    unknown: sentence,
    absent: sentence,
  }),
  'first-step': sentence,
});
export type LinkWords = z.infer<typeof linkWordsSchema>;
