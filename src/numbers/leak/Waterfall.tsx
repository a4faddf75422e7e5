import type { Notation } from '../notation.ts';
import { write } from '../write.ts';
import type { LeakLink } from './Leak.tsx';
import type { ShownLosses } from './shown.ts';

interface Props {
  shown: ShownLosses;
  links: readonly LeakLink[];
  notation: Notation;
}

interface Row {
  readonly label: string;
  readonly kind: 'whole' | LeakLink['kind'];
  /** Where the bar ends, in money. */
  readonly from: number;
  readonly to: number;
  readonly amount: string;
}

/** From what the targets would bring down to what there is, a step for each link that loses. */
export function Waterfall({ shown, links, notation }: Props) {
  const money = (value: number) => write('money', value, notation);
  const { today, atTargets, total } = shown;
  let level = atTargets.money;
  const falls = links.map(({ id, label, kind }): Row => {
    const lost = shown.losses[id].money;
    const from = level;
    level -= lost;
    return { label, kind, from, to: level, amount: lost === 0 ? money(0) : `−${money(lost)}` };
  });
  const whole = (label: string, value: number): Row => ({
    label,
    kind: 'whole',
    from: 0,
    to: value,
    amount: money(value),
  });
  const rows = [
    whole('At your targets', atTargets.money),
    ...falls,
    whole('As it is', today.money),
  ];
  return (
    <figure className="waterfall">
      <figcaption>
        Of {money(atTargets.money)} that your targets would bring, {money(total.money)} is lost on
        the way
      </figcaption>
      <div aria-hidden="true">
        {rows.map((row, index) => (
          <div key={row.label} className="waterfall-row">
            <span>{row.label}</span>
            <Bar row={row} whole={atTargets.money} isLast={index === rows.length - 1} />
            <span className="number">{row.amount}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}

const HEIGHT = 30;
const THICK = { whole: [4, 22], stage: [4, 22], seam: [9, 12] } as const;

/** A bar between two amounts, with the thin lines that lead to it and on to the next. */
function Bar({ row, whole, isLast }: { row: Row; whole: number; isLast: boolean }) {
  const { kind, from, to } = row;
  const place = (amount: number) => `${whole === 0 ? 0 : (100 * amount) / whole}%`;
  const [y, height] = THICK[kind];
  const start = kind === 'whole' ? to : from;
  const [low, high] = from < to ? [from, to] : [to, from];
  return (
    <svg className={`bar ${kind}`} width="100%" height={HEIGHT} aria-hidden="true">
      <line className="way" x1={place(start)} x2={place(start)} y1="0" y2={y + height} />
      {high > low && (
        <rect x={place(low)} width={place(high - low)} y={y} height={height} className="fill" />
      )}
      {!isLast && <line className="way" x1={place(to)} x2={place(to)} y1={y} y2={HEIGHT} />}
    </svg>
  );
}
