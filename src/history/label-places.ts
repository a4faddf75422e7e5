/** A point of a drawing, in pixels from its upper left corner. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A line that is named at its end. */
export interface NamedLine {
  /** From left to right; at least one. */
  readonly spots: readonly Spot[];
  /** Of its words, in pixels. */
  readonly length: number;
}

/** Heights of a drawing between which words may stand. */
interface Room {
  readonly top: number;
  readonly bottom: number;
}

interface Box extends Room {
  readonly left: number;
  readonly right: number;
}

/** From the end of a line to the base line of its words, in rem, the nearest first. */
const ABOVE = [-0.8, -1.4, -2, -2.6, -3.2, -3.8, -4.4];
const BELOW = [1.5, 2.1, 2.7, 3.3, 3.9, 4.5, 5.1];
const inTurn = (first: readonly number[], second: readonly number[]) =>
  first.flatMap((offset, rank) => [offset, second[rank] ?? offset]);
const [UPPER_FIRST, LOWER_FIRST] = [inTurn(ABOVE, BELOW), inTurn(BELOW, ABOVE)];

/** Costs more than any distance. */
const CROSSED = UPPER_FIRST.length + LOWER_FIRST.length;

/** How many stretches of a line run through a box. */
function crossings(spots: readonly Spot[], { left, right, top, bottom }: Box): number {
  return spots.slice(1).filter((to, index) => {
    const from = spots[index] ?? to;
    if (from.x >= right || to.x <= left) return false;
    const at = (x: number) => from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
    const heights =
      from.x === to.x
        ? [from.y, to.y]
        : [left, right].map((edge) => at(Math.min(Math.max(edge, from.x), to.x)));
    return Math.max(...heights) > top && Math.min(...heights) < bottom;
  }).length;
}

/**
 * How far below its end each line is named, in rem; takes the lines by their ends from top to bottom.
 * Words stand as near as can be where no line runs through them, above the words of the next line,
 * and the words of the first line rather above its end, those of another below.
 */
export function labelPlaces(lines: readonly NamedLine[], room: Room, rem: number): number[] {
  const placesOf = ({ spots, length }: NamedLine, index: number) => {
    const end = spots.at(-1) ?? { x: 0, y: 0 };
    return (index === 0 ? UPPER_FIRST : LOWER_FIRST).map((offset, rank) => {
      const base = end.y + offset * rem;
      // With room for the marks on a line.
      const [top, bottom] = [base - 1.1 * rem, base + 0.45 * rem];
      const box = { left: end.x - length, right: end.x, top, bottom };
      // Words on another line than their own mislead.
      const crossed = lines.map(
        (line) => crossings(line.spots, box) * (line.spots === spots ? 1 : 2),
      );
      const outside = top < room.top || bottom > room.bottom ? 3 : 0;
      return { offset, box, cost: rank + CROSSED * crossed.reduce((sum, n) => sum + n, outside) };
    });
  };
  type Place = ReturnType<typeof placesOf>[number];
  const sets = lines
    .map(placesOf)
    .reduce<Place[][]>(
      (all, places) =>
        all.flatMap((set) =>
          places
            .filter(({ box }) => set.every((above) => above.box.bottom <= box.top))
            .map((place) => [...set, place]),
        ),
      [[]],
    );
  const costOf = (set: readonly Place[]) => set.reduce((sum, { cost }) => sum + cost, 0);
  const [best = []] = sets.toSorted((a, b) => costOf(a) - costOf(b));
  return best.map(({ offset }) => offset);
}
