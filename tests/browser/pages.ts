import { readdirSync, readFileSync } from 'node:fs';
import { SAMPLE, scorecardToken } from './reports.ts';

/** An address of every kind of page that only reads, and all that issue from the chapters. */
export const READING_PAGES = [
  '/',
  '/playbook',
  '/playbook/acquisition',
  '/playbook/activation',
  '/playbook/support',
  '/playbook/expansion',
  '/playbook/orchestration',
  '/methodology',
  '/privacy',
  '/for/sales',
  '/articles',
  '/articles/six-numbers',
  '/toolkit',
  '/toolkit/handoff-brief',
  '/numbers',
  '/glossary',
] as const;

export const SCORECARD = `/scorecard/${scorecardToken(SAMPLE, 'Acme & Sons')}`;

/** A chapter as a report opens it. */
export const CHAPTER_FROM_REPORT = '/playbook/orchestration/from/sales-to-success/8';

const built = new URL('../../dist/client/', import.meta.url);

/** The markup of every built page, by its address. */
export function builtPages(): ReadonlyMap<string, string> {
  const names = readdirSync(built, { recursive: true, encoding: 'utf8' });
  const pages = names.filter((name) => name.endsWith('.html'));
  return new Map(
    pages.map((name) => [
      `/${name.replace(/\.html$/, '')}`,
      readFileSync(new URL(name, built), 'utf8'),
    ]),
  );
}
