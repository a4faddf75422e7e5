import { CalculatorForm } from '../CalculatorForm.tsx';
import { Field } from '../Field.tsx';
import { Mend } from '../Mend.tsx';
import type { Notation } from '../notation.ts';
import { Strip } from '../Strip.tsx';
import { useQueryForm } from '../use-query-form.ts';
import { write } from '../write.ts';
import type { EffectiveCac as Cac, Group } from './formulas.ts';
import { type FieldName, inWords, LABELS, outcomeOf, RULES, readState } from './state.ts';

const HINTS: Partial<Record<FieldName, string>> = {
  cost: 'Salaries, tools and agencies as well as media.',
  activated: 'The moment that you have defined as first value.',
  revenue: 'For the payback. Leave both empty to go without.',
  margin: 'Of every 100, what is left after serving the customer.',
};

/** Cost per signup, per activated and per retained customer, and the months that earn it back. */
export default function EffectiveCac({ search }: { search: string }) {
  const given = readState(new URLSearchParams(search));
  const controls = useQueryForm(given, readState, RULES, inWords);
  const { state } = controls;
  const { messages, result } = outcomeOf(state);
  const field = (name: FieldName) => (
    <Field
      name={name}
      label={LABELS[name]}
      {...(HINTS[name] ? { hint: HINTS[name] } : {})}
      rule={RULES[name]}
      text={given[name]}
      message={messages[name]}
    />
  );
  return (
    <CalculatorForm
      path="/numbers/effective-cac"
      controls={controls}
      result={
        result === null ? (
          <Mend messages={messages} labels={LABELS} />
        ) : (
          <Result {...result} notation={state} />
        )
      }
    >
      {field('cost')}
      {field('signups')}
      {field('activated')}
      {field('retained')}
      <div className="field-pair">
        {field('revenue')}
        {field('margin')}
      </div>
    </CalculatorForm>
  );
}

interface ResultProps {
  group: Group;
  cac: Cac;
  notation: Notation;
}

function Result({ group, cac, notation }: ResultProps) {
  const money = (value: number) => write('money', value, notation);
  return (
    <>
      <p className="verdict">
        <span className="kicker">Effective CAC</span>
        {cac.perRetained === null ? (
          <span className="judged verdict-words">Nobody stayed, so there is no such figure</span>
        ) : (
          <span className="numeral" data-figure="effective-cac">
            {money(cac.perRetained)}
          </span>
        )}
        {cac.perRetained !== null && cac.perSignup > 0 && cac.perRetained > cac.perSignup && (
          <span>
            {write('number', cac.perRetained / cac.perSignup, notation)} times the cost of a signup:
            the difference, marked below, pays for those who left on the way.
          </span>
        )}
      </p>
      <Ladder group={group} cac={cac} notation={notation} />
      <Payback cac={cac} group={group} notation={notation} />
    </>
  );
}

/** The same cost over fewer people at each step. */
function Ladder({ group, cac, notation }: ResultProps) {
  const percent = (value: number) => write('percent', value, notation);
  const steps = [
    ['signup', 'Signup', group.signups, cac.perSignup, null],
    ['activated', 'Activated customer', group.activated, cac.perActivated, cac.activation],
    ['retained', 'Customer who stayed', group.retained, cac.perRetained, cac.retention],
  ] as const;
  const most = Math.max(...steps.map(([, , , each]) => each ?? 0));
  return (
    <table className="strips">
      <caption className="visually-hidden">The same cost, over fewer people at each step</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Cost of one</th>
          <td>Drawn</td>
          <th scope="col">Money</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(([id, name, many, each, share]) => (
          <tr key={id} className={id === 'retained' ? 'strips-sum' : undefined}>
            <th scope="row">
              {name}
              <span className="soft small strips-note">
                {write('count', many, notation)}
                {share === null ? '' : `, ${percent(share)} of those before`}
              </span>
            </th>
            <td className="strips-drawn">
              {each !== null && (
                <Strip
                  scale={[0, most]}
                  bar={{ from: 0, to: cac.perSignup, kind: 'stage' }}
                  lost={each}
                />
              )}
            </td>
            <td className="number" data-figure={`per-${id}`}>
              {each === null ? 'none' : write('money', each, notation)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Payback({ cac, group, notation }: ResultProps) {
  if (group.monthly === null) return null;
  const { revenue, margin } = group.monthly;
  const profit = write('money', revenue * margin, notation);
  const months = (value: number) => write('months', value, notation);
  if (cac.paybackRetained === null || cac.paybackActivated === null) {
    return (
      <p>At {profit} of gross profit a month from each who stayed, the cost is not earned back.</p>
    );
  }
  return (
    <div className="payback flow">
      <h3>Payback</h3>
      <p>
        A customer leaves {profit} of gross profit a month. If all who started had stayed, that
        would earn the cost back in{' '}
        <b data-figure="payback-activated">{months(cac.paybackActivated)}</b>. Those who stayed need{' '}
        <b data-figure="payback-retained">{months(cac.paybackRetained)}</b>, and they pay for those
        who left as well.
      </p>
    </div>
  );
}
