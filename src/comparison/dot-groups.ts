/** Dots that lie so close that they share one name. */
export interface DotGroup {
  /** Where the name stands, 0 to 100. */
  readonly at: number;
  /** Places of the sides, in order. */
  readonly places: readonly number[];
  /** Which end of the name stands there: at the ends of the line it must not leave the line. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Below the line where the name before leaves no room above it. */
  readonly isBelow: boolean;
}

type Dot = Readonly<{ at: number; place: number }>;

/** Points within which two dots share a name. */
const NEAR = 4;
/** Points within which a name stands at an end of the line. */
const END = 3;
/** Points that a letter, a space between letters and the least room between names take on a phone. */
const [LETTER, SPACE, ROOM] = [3.5, 1.5, 1.5];

/** Which end of a text at this place of the line keeps it within the line. */
export function anchorAt(at: number): DotGroup['anchor'] {
  if (at < END) return 'start';
  return at > 100 - END ? 'end' : 'middle';
}

/** Where the name of a group begins and ends, in points. */
export function extent({ at, places: { length }, anchor }: DotGroup): readonly [number, number] {
  const width = length * LETTER + (length - 1) * SPACE;
  const start = at - { start: 0, middle: width / 2, end: width }[anchor];
  return [start, start + width];
}

/** Whether two names on the same side of the line would touch. */
export function touches(one: DotGroup, other: DotGroup): boolean {
  const [[start, end], [otherStart, otherEnd]] = [extent(one), extent(other)];
  return start < otherEnd + ROOM && otherStart < end + ROOM;
}

/** Gives every group its name; two that fit on neither side of the line are named as one. */
function named(groups: readonly (readonly Dot[])[]): DotGroup[] {
  const names: DotGroup[] = [];
  for (const [index, dots] of groups.entries()) {
    const at = dots.reduce((sum, dot) => sum + dot.at, 0) / dots.length;
    const places = dots.map(({ place }) => place).sort((a, b) => a - b);
    const fitting = [false, true]
      .map((isBelow): DotGroup => ({ at, places, anchor: anchorAt(at), isBelow }))
      .find((name) => !names.some((n) => n.isBelow === name.isBelow && touches(n, name)));
    if (fitting === undefined) {
      const joined = [...(groups[index - 1] ?? []), ...dots];
      return named([...groups.slice(0, index - 1), joined, ...groups.slice(index + 1)]);
    }
    names.push(fitting);
  }
  return names;
}

/** Groups the sides whose points lie near each other; those without points are left out. */
export function dotGroups(points: readonly (number | null)[]): DotGroup[] {
  const dots = points
    .flatMap((at, place): Dot[] => (at === null ? [] : [{ at, place }]))
    .sort((a, b) => a.at - b.at || a.place - b.place);
  const groups: Dot[][] = [];
  for (const dot of dots) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || dot.at - last.at > NEAR) groups.push([dot]);
    else group.push(dot);
  }
  return named(groups);
}
