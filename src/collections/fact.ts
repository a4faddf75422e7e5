import { z } from 'zod';
import { sentence } from './text.ts';

const KINDS = [
  'audit',
  'log',
  'survey',
  'model',
  'academic',
  'opinion',
  'definition',
  'compilation',
  'unstated',
] as const;
const CONFIDENCES = ['high', 'medium-high', 'medium', 'low-medium', 'low', 'none'] as const;
const CITABLE: readonly string[] = ['high', 'medium-high', 'medium'];

/** One entry of `content/facts.yaml`: a figure with its source and how far to trust it. */
export const factSchema = z.strictObject({
  statement: sentence,
  population: sentence,
  year: sentence,
  title: sentence,
  publisher: sentence,
  'quoted-by': sentence.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'Write the whole address, from https:// on.' })
    .optional(),
  kind: z.enum(KINDS),
  seen: z.enum(['publisher', 'secondary', 'mixed']),
  confidence: z.enum(CONFIDENCES),
  caveat: sentence.optional(),
});
export type Fact = z.infer<typeof factSchema>;

/** Whether a page may print the figure: confidence medium or better, or a plain definition or opinion. */
export function isCitable({ confidence }: Fact): boolean {
  return CITABLE.includes(confidence);
}
