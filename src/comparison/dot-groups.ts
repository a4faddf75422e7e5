/** Dots that lie so close that they share one name. */
export interface DotGroup {
  /** Where the name stands, 0 to 100. */
  readonly at: number;
  /** Places of the sides, in order. */
  readonly places: readonly number[];
}

/** Points within which two names would touch. */
const NEAR = 4;

/** Groups the sides whose points lie near each other; those without points are left out. */
export function dotGroups(points: readonly (number | null)[]): DotGroup[] {
  const dots = points
    .flatMap((at, place) => (at === null ? [] : [{ at, place }]))
    .sort((a, b) => a.at - b.at || a.place - b.place);
  const groups: { at: number; place: number }[][] = [];
  for (const dot of dots) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || dot.at - last.at > NEAR) groups.push([dot]);
    else group.push(dot);
  }
  return groups.map((group) => ({
    at: group.reduce((sum, { at }) => sum + at, 0) / group.length,
    places: group.map(({ place }) => place).sort((a, b) => a - b),
  }));
}
