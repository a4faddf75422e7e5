import type { KeptReport } from '../../src/history/kept-reports.ts';

/** A kept report, with what matters to a test. */
export function kept(change: Partial<KeptReport> = {}): KeptReport {
  return {
    token: '1hRm5BBQAStMlJyIuSkqNpE',
    month: '2026-09',
    bankVersion: 1,
    chainScore: 33.2,
    stageAverage: 70.8,
    keptAt: new Date('2026-09-14T08:30:00Z'),
    ...change,
  };
}
