import type { Notation } from '../notation.ts';
import { write } from '../write.ts';
import { Bridge } from './Bridge.tsx';
import { type Movement, monthOf, type Retention } from './formulas.ts';
import type { Period } from './state.ts';

interface Props {
  movement: Movement;
  rates: Retention;
  yearly: { readonly nrr: number; readonly grr: number };
  period: Period;
  notation: Notation;
}

/** Both rates, what they are over the other period, the sum with the visitor's figures, the steps. */
export function Rates({ movement, rates, yearly, period, notation }: Props) {
  const money = (value: number) => write('money', value, notation);
  const percent = (value: number) => write('percent', value, notation);
  const { opening, expansion, contraction, churned } = movement;
  const losses = `${money(opening)} − ${money(churned)} − ${money(contraction)}`;
  return (
    <>
      <div className="verdicts">
        <p className="verdict">
          <span className="kicker">NRR, net</span>
          <span className="numeral" data-figure="nrr">
            {percent(rates.nrr)}
          </span>
        </p>
        <p className="verdict">
          <span className="kicker">GRR, gross</span>
          <span className="numeral" data-figure="grr">
            {percent(rates.grr)}
          </span>
        </p>
      </div>
      {period === 'month' ? (
        <p>
          A year of such months would end at an NRR of{' '}
          <b data-figure="yearly-nrr">{percent(yearly.nrr)}</b> and a GRR of{' '}
          <b data-figure="yearly-grr">{percent(yearly.grr)}</b>: each rate to its twelfth power.
        </p>
      ) : (
        <p>
          Spread evenly over twelve months, that is {percent(monthOf(rates.nrr))} net and{' '}
          {percent(monthOf(rates.grr))} gross in each.
        </p>
      )}
      <dl className="sums">
        <div>
          <dt>NRR</dt>
          <dd>
            ({losses} + {money(expansion)}) ÷ {money(opening)} = {percent(rates.nrr)}
          </dd>
        </div>
        <div>
          <dt>GRR</dt>
          <dd>
            ({losses}) ÷ {money(opening)} = {percent(rates.grr)}
          </dd>
        </div>
        <div>
          <dt>Check</dt>
          <dd>
            {percent(rates.grr)} + {money(expansion)} ÷ {money(opening)} = {percent(rates.nrr)}
          </dd>
        </div>
      </dl>
      <Bridge movement={movement} rates={rates} notation={notation} />
    </>
  );
}
