import { CalculatorForm } from '../CalculatorForm.tsx';
import { Field } from '../Field.tsx';
import { Mend } from '../Mend.tsx';
import { useQueryForm } from '../use-query-form.ts';
import { Courses } from './Courses.tsx';
import { type FieldName, inWords, LABELS, outcomeOf, RULES, readState } from './state.ts';

const HINTS: Partial<Record<FieldName, string>> = {
  base: 'From the customers that you have: no new one enters the comparison.',
  first: 'An NRR: 110% adds a tenth each year, 90% takes one away.',
};
const NAMES = ['base', 'first', 'second', 'third'] as const;

/** One base at three rates over five years. */
export default function Compounding({ search }: { search: string }) {
  const given = readState(new URLSearchParams(search));
  const controls = useQueryForm(given, readState, RULES, inWords);
  const { state } = controls;
  const { messages, result } = outcomeOf(state);
  return (
    <CalculatorForm
      path="/numbers/compounding"
      controls={controls}
      result={
        result === null ? (
          <Mend messages={messages} labels={LABELS} />
        ) : (
          <Courses {...result} notation={state} />
        )
      }
    >
      {NAMES.map((name) => (
        <Field
          key={name}
          name={name}
          label={LABELS[name]}
          {...(HINTS[name] ? { hint: HINTS[name] } : {})}
          rule={RULES[name]}
          text={given[name]}
          message={messages[name]}
        />
      ))}
    </CalculatorForm>
  );
}
