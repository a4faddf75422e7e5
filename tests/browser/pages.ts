import { SAMPLE, scorecardToken } from './reports.ts';

/** An address of every kind of page that only reads. */
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
] as const;

export const SCORECARD = `/scorecard/${scorecardToken(SAMPLE, 'Acme & Sons')}`;
