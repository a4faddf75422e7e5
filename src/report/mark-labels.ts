/** An upright line with words beside it, in pixels. */
export interface Mark {
  readonly x: number;
  /** Of its words. */
  readonly length: number;
}

interface Room {
  /** Of the drawing, which begins at 0. */
  readonly width: number;
  /** Between a line and words. */
  readonly gap: number;
}

const crosses = (x: number, from: number, length: number, gap: number) =>
  x > from - gap && x < from + length + gap;

/** Where the words of a mark begin below others, whose lines run down past them. */
function startBelow({ x, length }: Mark, above: readonly Mark[], { width, gap }: Room) {
  const sides = [x + gap, x - gap - length].filter((from) => from >= 0 && from + length <= width);
  const free = sides.find((from) => !above.some((other) => crosses(other.x, from, length, gap)));
  return { from: free ?? sides[0] ?? Math.max(0, width - length), isFree: free !== undefined };
}

/**
 * The marks in rows from top to bottom, each with where its words begin: at the right of its line or
 * else at its left, in an order in which no line crosses the words of another, where there is one.
 */
export function markRows<Given extends Mark>(
  marks: readonly Given[],
  room: Room,
): { mark: Given; from: number }[] {
  const [asGiven, ...others] = [marks, marks.toReversed()].map((order) =>
    order.map((mark, row) => ({ mark, ...startBelow(mark, order.slice(0, row), room) })),
  );
  return [asGiven, ...others].find((rows) => rows?.every(({ isFree }) => isFree)) ?? asGiven ?? [];
}

/** Where words begin that would begin at `from`: farther right where lines would cross them. */
export function clearStart(
  from: number,
  length: number,
  lines: readonly number[],
  gap: number,
): number {
  return lines
    .toSorted((a, b) => a - b)
    .reduce((start, x) => (crosses(x, start, length, gap) ? x + gap : start), from);
}
