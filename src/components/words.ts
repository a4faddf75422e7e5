import type { Month } from '../assessment/month.ts';
import { wholePoints } from '../assessment/score.ts';

const monthFormat = (month: 'long' | 'short') =>
  new Intl.DateTimeFormat('en-US', { month, year: 'numeric', timeZone: 'UTC' });
const LONG = monthFormat('long');
const SHORT = monthFormat('short');

const firstDay = (month: Month) => new Date(`${month}-01T00:00:00Z`);

/** "November 2026". */
export function monthName(month: Month): string {
  return LONG.format(firstDay(month));
}

/** "Nov 2026". */
export function shortMonthName(month: Month): string {
  return SHORT.format(firstDay(month));
}

/** Whole points, with a true minus sign. */
export function points(value: number): string {
  return String(wholePoints(value)).replace('-', '−');
}

/** "1 answer", "2 answers". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const COUNTS = 'no one two three four five six seven eight nine'.split(' ');

/** A count in words, as far as nine: "nine", "10". */
export function inWords(count: number): string {
  return COUNTS[count] ?? String(count);
}

/** The text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
