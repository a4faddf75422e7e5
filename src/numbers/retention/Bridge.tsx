import type { Notation } from '../notation.ts';
import { Strip } from '../Strip.tsx';
import { write } from '../write.ts';
import type { Movement, Retention } from './formulas.ts';

interface Props {
  movement: Movement;
  rates: Retention;
  notation: Notation;
}

/** From the opening to the closing revenue of the same customers, step by step. */
export function Bridge({ movement, rates, notation }: Props) {
  const { opening, expansion, contraction, churned } = movement;
  const { kept, closing } = rates;
  const rows = [
    ['Opening', opening, 0, opening, 'stage'],
    ['Churned', -churned, opening - churned, opening, 'seam'],
    ['Contraction', -contraction, kept, opening - churned, 'seam'],
    ['Kept', kept, 0, kept, 'stage'],
    ['Expansion', expansion, kept, closing, 'stage'],
    ['Closing', closing, 0, closing, 'stage'],
  ] as const;
  const scale = [0, Math.max(opening, closing)] as const;
  return (
    <table className="strips">
      <caption className="visually-hidden">
        From opening to closing revenue of the same customers
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Step</th>
          <td>Drawn</td>
          <th scope="col">Money</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, money, from, to, kind]) => (
          <tr
            key={name}
            className={name === 'Kept' || name === 'Closing' ? 'strips-sum' : undefined}
          >
            <th scope="row">{name}</th>
            <td className="strips-drawn">
              <Strip scale={scale} bar={{ from, to, kind }} />
            </td>
            <td className="number" data-figure={name.toLowerCase()}>
              {write('money', money, notation)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
