import type { LinkResult } from '../assessment/report.ts';
import { wholePoints } from '../assessment/score.ts';
import type { Section } from '../collections/library.ts';

/**
 * The address of a chapter section as a report opens it, so that the chapter can say which score
 * led there. A link without a score leads to the chapter itself.
 */
export function sectionPath(
  section: Section,
  { link, score }: Pick<LinkResult, 'link' | 'score'>,
): string {
  if (score === null) return section.path;
  const [chapter = '', anchor = ''] = section.path.split('#');
  return `${chapter}/from/${link.id}/${wholePoints(score)}#${anchor}`;
}
