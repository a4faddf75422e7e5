import { linkWords, profileWords, siteWords } from '../collections/library.ts';
import type { AuditWords } from '../questionnaire/words.ts';

/** The words of the questionnaire, from the content. */
export async function auditWords(): Promise<AuditWords> {
  const [profile, links, site] = await Promise.all([profileWords(), linkWords(), siteWords()]);
  const summaries = Object.entries(links).map(([id, { summary }]) => [id, summary]);
  return { profile, summaries: Object.fromEntries(summaries), site: site.name };
}
