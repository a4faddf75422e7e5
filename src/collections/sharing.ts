import { z } from 'zod';
import { sentence } from './text.ts';

/** A text with words in braces that are filled in; no others than these. */
function template<const Name extends string>(...names: readonly Name[]) {
  const strange = (text: string) =>
    [...text.matchAll(/\{([^}]*)\}?/g)].find(([, name]) => !names.some((known) => known === name));
  const known = names.map((name) => `{${name}}`).join(', ') || 'no braces';
  return sentence.refine((text) => strange(text) === undefined, {
    error: ({ input }) => `"${strange(String(input))?.[0]}" is not filled in here. Use ${known}.`,
  });
}

const campaignWord = z.string().regex(/^[\w.-]+$/, {
  error: ({ input }) => `"${input}" is no word for a campaign. Use letters, digits, _ . and -.`,
});

/** What leaves the site with a scorecard: `sharing` in `content/site.yaml`. */
export const sharingSchema = z.strictObject({
  badge: z.string().regex(/^[\x20-\x7e]{1,40}$/, {
    error: ({ input }) =>
      `"${input}" cannot stand on a badge. Write up to 40 letters, digits and signs of ASCII.`,
  }),
  texts: z.strictObject({
    own: template('score', 'band'),
    read: template('name', 'score', 'band'),
    weakest: template('weakest'),
    unscored: template(),
  }),
  utm: z.strictObject({ medium: campaignWord, campaign: campaignWord }).nullable(),
});
export type Sharing = z.infer<typeof sharingSchema>;
