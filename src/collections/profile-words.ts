import { z } from 'zod';
import { MOTIONS, ROLES, SEGMENTS } from '../assessment/answers.ts';
import { sentence } from './text.ts';

function choice<const Keys extends readonly [string, ...string[]]>(keys: Keys) {
  return z.strictObject({ question: sentence, options: z.record(z.enum(keys), sentence) });
}

/** `content/profile.yaml`: the words of the optional profile. */
export const profileWordsSchema = z.strictObject({
  segment: choice(SEGMENTS),
  motion: choice(MOTIONS),
  role: choice(ROLES),
});
export type ProfileWords = z.infer<typeof profileWordsSchema>;
