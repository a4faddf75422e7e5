import { z } from 'zod';
import { sentence, textOfLength } from './text.ts';

const navigationItem = z.strictObject({ label: sentence, path: z.string().startsWith('/') });

/** `content/site.yaml`: the name, the navigation, the calls to action. Rebranding is here. */
export const siteSchema = z.strictObject({
  name: sentence,
  tagline: sentence,
  description: textOfLength(100, 155),
  navigation: z.array(navigationItem).min(1),
  footer: z.array(navigationItem).min(1),
  'start-audit': sentence,
  'sample-report': sentence,
});
export type Site = z.infer<typeof siteSchema>;
