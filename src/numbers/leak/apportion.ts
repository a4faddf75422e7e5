/**
 * Rounds parts to whole multiples of `step` so that they still sum to their rounded total: every
 * part is rounded down, and the steps that are missing go to the parts that lost most, the first
 * one among equals. Source: the method of largest remainders (Hamilton).
 *
 * @param parts zero or more each
 * @param step above zero: 1 for whole units, 0.01 for cents
 */
export function apportion(parts: readonly number[], step: number): readonly number[] {
  const steps = parts.map((part) => part / step);
  const whole = steps.map((part) => Math.floor(part));
  const total = Math.round(steps.reduce((sum, part) => sum + part, 0));
  const missing = total - whole.reduce((sum, part) => sum + part, 0);
  const chosen = new Set(
    steps
      .map((part, place) => ({ place, rest: part - (whole[place] ?? 0) }))
      .toSorted((a, b) => b.rest - a.rest)
      .slice(0, missing)
      .map(({ place }) => place),
  );
  const scale = Math.round(1 / step);
  return whole.map((part, place) => (part + (chosen.has(place) ? 1 : 0)) / scale);
}
