import { type ChainLink, scoreLabel } from './chain.ts';
import type { Pen } from './pen.ts';

/** Average width of a letter as a part of the type size, rather wide, so that estimates hold. */
const SANS = 0.56;
const SERIF = 0.55;

/** About how wide a line is in this size. */
export function widthOf(text: string, size: number, letter = SANS): number {
  return text.length * size * letter;
}

/**
 * Breaks a text at its spaces into lines no wider than this, the last ones full, so that "to" goes
 * with what it leads to. A longer word stands alone.
 */
export function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').reverse()) {
    const joined = `${word} ${lines[0]}`;
    if (lines.length > 0 && widthOf(joined, size) <= width) lines[0] = joined;
    else lines.unshift(word);
  }
  return lines;
}

interface Score {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  /** Further classes, each after a space. */
  readonly mark: string;
  readonly isWeakest: boolean;
}

/** A score in large figures; what is no number stays small. The weakest link is called so beside it. */
export function setScore(pen: Pen, score: string, { x, y, size, mark, isWeakest }: Score) {
  const isNumber = /[\d?]/.test(score);
  pen.add(
    'text',
    {
      x,
      y,
      'font-size': isNumber ? size : Math.max(size * 0.5, 16),
      class: `chain-number${mark}${isNumber ? '' : ' chain-none'}`,
    },
    score,
  );
  if (!isWeakest) return;
  const beside = x + widthOf(score, size, SERIF) + size * 0.1;
  const note = Math.min(size * 0.16 + 8, 18);
  ['weakest', 'link'].forEach((text, line) => {
    const base = y - note * (1 - line);
    pen.add('text', { x: beside, y: base, 'font-size': note, class: 'chain-note' }, text);
  });
}

/** All that the words about a link depend on, for `Pen.again`. */
export function wordsKey(item: ChainLink, index: number, isWeakest: boolean): string {
  return `words ${index} ${item.link.label} ${scoreLabel(item)} ${isWeakest}`;
}
