import { expect, test } from 'vitest';
import { sectionsOf } from '../../src/collections/sections.ts';
import { bank } from '../fixtures/bank.ts';
import { written } from './prose.ts';

const seams = bank.links.filter(({ kind }) => kind === 'seam');

test.each(seams)('the section to read on $id is named as the audit names it', (seam) => {
  const [chapter, anchor = ''] = seam.read.split('#');
  const sections = sectionsOf(written.get(`chapters/${chapter}.mdx`) ?? '');
  expect(sections.get(anchor)).toBe(seam.label);
});
