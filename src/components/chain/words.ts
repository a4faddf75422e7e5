/** Average width of a letter, as a part of the type size. Generous, so that estimates hold. */
const LETTER = 0.56;

/** About how wide a text is set in this size; never less than it really is for common words. */
export const widthOf = (text: string, size: number) => text.length * size * LETTER;

/** Breaks a text at its spaces into lines no wider than this; a longer word stands alone. */
export function linesOf(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const joined = `${last} ${word}`;
    if (last !== undefined && widthOf(joined, size) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
