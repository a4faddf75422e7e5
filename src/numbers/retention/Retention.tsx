import type { Benchmark } from '../../collections/calculator.ts';
import { CalculatorForm } from '../CalculatorForm.tsx';
import { Field } from '../Field.tsx';
import { Mend } from '../Mend.tsx';
import { useQueryForm } from '../use-query-form.ts';
import { writeField } from '../write.ts';
import { CustomerList } from './CustomerList.tsx';
import type { Movement } from './formulas.ts';
import { Rates } from './Rates.tsx';
import { Standing } from './Standing.tsx';
import { type FieldName, inWords, LABELS, outcomeOf, PERIODS, RULES, readState } from './state.ts';

interface Props {
  search: string;
  benchmarks: readonly Benchmark[];
  cited: readonly string[];
}

const HINTS: Readonly<Record<FieldName, string>> = {
  opening: 'What every customer of the first day paid, and nobody who came later.',
  expansion: 'What these same customers added. A price rise counts, so note how much of it is one.',
  contraction: 'By how much those who stayed pay less.',
  churned: 'What those who left paid at the opening.',
};
const FIELD_ORDER = ['opening', 'expansion', 'contraction', 'churned'] as const;

/** Net and gross revenue retention from four figures, or from a list of customers. */
export default function Retention({ search, benchmarks, cited }: Props) {
  const given = readState(new URLSearchParams(search));
  const controls = useQueryForm(given, readState, RULES, inWords);
  const { state } = controls;
  const { messages, result } = outcomeOf(state);
  const groups = benchmarks.filter(({ measure, group }) => measure === 'nrr' && group);
  const takeTotals = (movement: Movement) => {
    const texts = FIELD_ORDER.map((name) => [name, writeField('money', movement[name], state)]);
    controls.fill(Object.fromEntries(texts));
  };
  return (
    <>
      <CalculatorForm
        path="/numbers/retention"
        controls={controls}
        result={
          result === null ? (
            <Mend messages={messages} labels={LABELS} />
          ) : (
            <Rates {...result} period={state.period} notation={state} />
          )
        }
      >
        <fieldset className="choice">
          <legend className="field-label">The figures are of a</legend>
          {PERIODS.map((period) => (
            <label key={period}>
              <input
                type="radio"
                name="period"
                value={period}
                defaultChecked={given.period === period}
              />
              {period}
            </label>
          ))}
        </fieldset>
        {FIELD_ORDER.map((name) => (
          <Field
            key={name}
            name={name}
            label={LABELS[name]}
            hint={HINTS[name]}
            rule={RULES[name]}
            text={given[name]}
            message={messages[name]}
          />
        ))}
        <div>
          <label className="field-label" htmlFor="contract">
            A typical contract, in US dollars a year
          </label>
          <select
            className="text-field"
            id="contract"
            name="contract"
            defaultValue={given.contract}
          >
            <option value="">All sizes</option>
            {groups.map(({ group, label }) => (
              <option key={group} value={group}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </CalculatorForm>
      <section className="spread" aria-labelledby="standing">
        <div className="rail">
          <h2 id="standing">Where you stand</h2>
          <p className="small soft">
            Each dot is a published figure of a year
            {result !== null && ', the line across is yours'}. Which contract sizes make a segment
            is our judgment.
          </p>
        </div>
        <div className="body">
          <Standing
            benchmarks={benchmarks}
            cited={cited}
            yearly={result?.yearly ?? null}
            contract={state.contract}
            notation={state}
          />
        </div>
      </section>
      <div className="needs-script no-print">
        <section className="spread" aria-labelledby="list">
          <div className="rail">
            <h2 id="list">From a list of customers</h2>
            <p className="small soft">
              It is read in this browser and sent nowhere. Only the totals go into the address.
            </p>
          </div>
          <div className="body">
            <CustomerList notation={state} onTotals={takeTotals} />
          </div>
        </section>
      </div>
    </>
  );
}
