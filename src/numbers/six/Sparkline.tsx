interface Props {
  values: readonly (number | null)[];
  threshold: number | null;
  isBroken: boolean;
}

const WIDTH = 100;
const HEIGHT = 32;
const MARGIN = 3;

/** A line through the periods, the threshold as a dashed one; the figures stand in the table. */
export function Sparkline({ values, threshold, isBroken }: Props) {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const all = [...known.map(({ value }) => value), ...(threshold === null ? [] : [threshold])];
  const low = Math.min(...all);
  const span = Math.max(...all) - low;
  const y = (value: number) =>
    span === 0 ? HEIGHT / 2 : MARGIN + (HEIGHT - 2 * MARGIN) * (1 - (value - low) / span);
  const step = values.length < 2 ? 0 : (WIDTH - 2 * MARGIN) / (values.length - 1);
  const x = (at: number) => (step === 0 ? WIDTH - MARGIN : MARGIN + at * step);
  const last = known.at(-1);
  return (
    <svg
      className={`sparkline${isBroken ? ' broken' : ''}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {threshold !== null && (
        <line className="limit-line" x1="0" x2={WIDTH} y1={y(threshold)} y2={y(threshold)} />
      )}
      <polyline
        className="line"
        points={known.map(({ value, at }) => `${round(x(at))},${round(y(value))}`).join(' ')}
      />
      {last !== undefined && (
        <line
          className="end"
          x1={x(last.at)}
          x2={x(last.at)}
          y1={y(last.value)}
          y2={y(last.value)}
        />
      )}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
