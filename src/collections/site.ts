import { z } from 'zod';
import { sharingSchema } from './sharing.ts';
import { sentence, textOfLength } from './text.ts';

const navigationItem = z.strictObject({
  label: sentence,
  path: z.string().startsWith('/', 'Write a path of this site, like "/audit".'),
});

/** `content/site.yaml`: the name, the navigation, the calls to action. Rebranding is here. */
export const siteSchema = z.strictObject({
  name: sentence,
  tagline: sentence,
  description: textOfLength(
    100,
    155,
    'Score the four stages and five seams of your customer conversation, see what dashboards hide, and mend the weakest link.',
  ),
  navigation: z.array(navigationItem).min(1),
  footer: z.array(navigationItem).min(1),
  'calls-to-action': z.strictObject({
    'start-audit': sentence,
    /** Shown once it has an address. */
    'build-agent': z.strictObject({ label: sentence, url: z.url().nullable() }),
  }),
  'sample-report': sentence,
  sharing: sharingSchema,
});
export type Site = z.infer<typeof siteSchema>;
