import type { Month } from '../assessment/month.ts';
import { wholePoints } from '../assessment/score.ts';

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "November 2026". */
export function monthName(month: Month): string {
  return MONTH.format(new Date(`${month}-01T00:00:00Z`));
}

/** Whole points, with a true minus sign. */
export function points(value: number): string {
  return String(wholePoints(value)).replace('-', '−');
}

/** "1 answer", "2 answers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
