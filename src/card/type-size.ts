import type { Format } from './formats.ts';

/** Heights of the lines of a title, and of the line below it, as parts of their type sizes. */
export const TITLE_LINE = 0.98;
export const DECK_LINE = 1.1;

const LEAST_TITLE = 72;

/** About how wide letters are set in Inter at weight 600, as parts of the type size. */
function widthInSans(letter: string): number {
  if (/[ЊЉ]/u.test(letter)) return 1.14;
  if (/[WŴÆŒĲЖЩШЮ]/u.test(letter)) return 1.04;
  if (/[MmwŵæœΦΨΏΌΎΉωώψφЋЂДФЪЫМмышщжюљњ]/u.test(letter)) return 0.94;
  return /\p{Lu}/u.test(letter) ? 0.78 : 0.66;
}

/** The size in which a display name fits a width in one line, within the limits of the format. */
export function nameSize(name: string, width: number, format: Format): number {
  const ems = [...name].reduce((sum, letter) => sum + widthInSans(letter), 0);
  return Math.max(format.leastName, Math.min(format.name, Math.floor(width / ems)));
}

/** The size, up to this one, in which a band fills a width, in the italic of Newsreader. */
export function bandSize(band: string, width: number, size: number): number {
  return Math.min(size, Math.floor(width / (0.55 * band.length)));
}

/** About how wide letters are set in Newsreader, as parts of the type size. */
function widthInSerif(letter: string): number {
  if (/[MWmw]/.test(letter)) return 0.9;
  if (/[\p{Lu}\d&]/u.test(letter)) return 0.74;
  if (/[ijlI ,.:'-]/.test(letter)) return 0.28;
  return /[frstcez]/.test(letter) ? 0.45 : 0.59;
}

/** How many lines a text takes when it is broken at its spaces; no number where a word is too long. */
function lineCount(text: string, width: number, size: number): number {
  const room = width / size;
  let lines = 1;
  let taken = 0;
  for (const word of text.split(' ')) {
    const length = [...word].reduce((sum, letter) => sum + widthInSerif(letter), 0);
    if (length > room) return Number.POSITIVE_INFINITY;
    const joined = taken + widthInSerif(' ') + length;
    const isFull = taken > 0 && joined > room;
    lines += isFull ? 1 : 0;
    taken = isFull || taken === 0 ? length : joined;
  }
  return lines;
}

/**
 * The largest size, up to that of the format, in which a heading takes no more than three lines of a
 * width and leaves room for the line below it.
 */
export function titleSize(heading: string, second: string, width: number, format: Format): number {
  const below = second === '' ? 0 : lineCount(second, width, format.deck) * DECK_LINE * format.deck;
  const fits = (size: number) => {
    const lines = lineCount(heading, width, size);
    const gap = second === '' ? 0 : format.text;
    return lines <= 3 && lines * TITLE_LINE * size + gap + below <= format.titleRoom;
  };
  let size = format.title;
  while (size > LEAST_TITLE && !fits(size)) size -= 2;
  return size;
}
