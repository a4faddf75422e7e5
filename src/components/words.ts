import type { Month } from '../assessment/month.ts';
import { wholePoints } from '../assessment/score.ts';

/**
 * Writes moments in one format. That is made at its first use: to make the first one of a page
 * would hold up its scripts.
 */
export function dateWords(options: Intl.DateTimeFormatOptions): (moment: Date) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (moment) => {
    format ??= new Intl.DateTimeFormat('en-US', options);
    return format.format(moment);
  };
}

const monthWords = (month: 'long' | 'short') =>
  dateWords({ month, year: 'numeric', timeZone: 'UTC' });
const long = monthWords('long');
const short = monthWords('short');

const firstDay = (month: Month) => new Date(`${month}-01T00:00:00Z`);

/** "November 2026". */
export function monthName(month: Month): string {
  return long(firstDay(month));
}

/** "Nov 2026". */
export function shortMonthName(month: Month): string {
  return short(firstDay(month));
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
