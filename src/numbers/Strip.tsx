interface Props {
  /** The values at the left and the right end. */
  scale: readonly [least: number, most: number];
  /** From one value to another: kept and gained in the color of stages, lost in that of leaks. */
  bar?: { readonly from: number; readonly to: number; readonly kind: 'stage' | 'seam' };
  /** Where a leak that begins at the end of the bar ends. */
  lost?: number;
  /** A published value. */
  dot?: number;
  /** The visitor's own value. */
  own?: number;
}

/** One row of a chart, in parts of its width so that it fits any; the numbers stand beside it. */
export function Strip({ scale: [least, most], bar, lost, dot, own }: Props) {
  const part = (value: number) =>
    `${Math.min(100, Math.max(0, ((value - least) / (most - least || 1)) * 100)).toFixed(2)}%`;
  return (
    <svg className="strip" width="100%" height="28" aria-hidden="true">
      <line className="strip-ground" x1="0" x2="100%" y1="14" y2="14" />
      {bar && (
        <rect
          className={`strip-${bar.kind}`}
          x={part(bar.from)}
          width={part(least + Math.abs(bar.to - bar.from))}
          y="5"
          height="18"
        />
      )}
      {bar && lost !== undefined && lost > bar.to && (
        <rect
          className="strip-seam"
          x={part(bar.to)}
          width={part(least + lost - bar.to)}
          y="5"
          height="18"
        />
      )}
      {dot !== undefined && <circle className="strip-stage" cx={part(dot)} cy="14" r="6" />}
      {own !== undefined && (
        <line className="strip-own" x1={part(own)} x2={part(own)} y1="0" y2="28" />
      )}
    </svg>
  );
}
