/** A calendar month as `YYYY-MM`. */
export type Month = `${number}-${number}`;

const FIRST_YEAR = 2020;
/** Twelve bits of months: January 2020 to April 2361. */
const LAST_INDEX = 4095;

/** The month of an instant, in UTC. Throws before 2020 and for an invalid date. */
export function monthOf(date: Date): Month {
  return monthAt((date.getUTCFullYear() - FIRST_YEAR) * 12 + date.getUTCMonth());
}

/** Months since January 2020, 0 to 4095. Throws outside that span or when it is no month. */
export function monthIndex(month: Month): number {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  const index = (Number(year) - FIRST_YEAR) * 12 + Number(number) - 1;
  if (!(index >= 0 && index <= LAST_INDEX)) {
    throw new RangeError(`"${month}" is no month from 2020-01 on. Write it as YYYY-MM.`);
  }
  return index;
}

/** The inverse of `monthIndex`. Throws for any other number. */
export function monthAt(index: number): Month {
  if (!(Number.isInteger(index) && index >= 0 && index <= LAST_INDEX)) {
    throw new RangeError(
      `${index} is no month. Months count from 0, January 2020, to ${LAST_INDEX}.`,
    );
  }
  const year = FIRST_YEAR + Math.floor(index / 12);
  const number = String((index % 12) + 1).padStart(2, '0');
  return `${year}-${number}` as Month;
}
