interface Room {
  /** Of the drawing, which begins at 0. */
  readonly width: number;
  /** Where other lines stand. */
  readonly others: readonly number[];
  /** Between a line and its words. */
  readonly gap: number;
}

/**
 * Where the words of an upright line begin: at its right where they fit and no other line crosses
 * them, else at its left, else where they fit at all. All lengths in pixels.
 */
export function labelStart(line: number, length: number, { width, others, gap }: Room): number {
  const sides = [line + gap, line - gap - length];
  const fitting = sides.filter((from) => from >= 0 && from + length <= width);
  const isFree = (from: number) => !others.some((x) => x > from - gap && x < from + length + gap);
  return fitting.find(isFree) ?? fitting[0] ?? Math.max(0, width - length);
}
