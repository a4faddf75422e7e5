import { CalculatorForm } from '../CalculatorForm.tsx';
import { Field } from '../Field.tsx';
import { useQueryForm } from '../use-query-form.ts';
import { AccountList } from './AccountList.tsx';
import { AccountResult } from './AccountResult.tsx';
import { BackTestResult } from './BackTestResult.tsx';
import { type FieldName, RULES } from './fields.ts';
import { SignalFields } from './SignalFields.tsx';
import type { Color } from './score.ts';
import { inWords, outcomeOf, readState } from './state.ts';
import { COLOR_WORDS } from './words.ts';

const BEST_FIRST: readonly Color[] = ['green', 'yellow', 'red'];

/** Colors an account by weighted signals, and tests colors against what was lost. */
export default function HealthScore({ search }: { search: string }) {
  const given = readState(new URLSearchParams(search));
  const controls = useQueryForm(given, readState, RULES, inWords);
  const { state } = controls;
  const outcome = outcomeOf(state);
  const { messages, signals, greenFrom, account, tested } = outcome;
  const field = (name: FieldName, label: string, hint?: string) => (
    <Field
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      rule={{ ...RULES[name], isOptional: false }}
      text={given[name]}
      message={messages[name]}
    />
  );
  return (
    <>
      <CalculatorForm
        path="/numbers/health-score"
        controls={controls}
        result={
          <div className="health-results">
            <AccountResult {...{ account, signals, greenFrom }} notation={state} />
            <BackTestResult tested={tested} notation={state} />
          </div>
        }
      >
        <SignalFields given={given} messages={messages} />
        {field('cut', 'Green takes at least', 'Points of 100. Without a figure it is 75.')}
        <fieldset className="back-test" id="back-test">
          <legend>Last year’s colors</legend>
          <p className="small soft">
            Revenue by the color it had 90 days before, and how much of it was lost. Accounts that
            stayed belong in too.
          </p>
          {BEST_FIRST.map((color) => (
            <div className="color-pair" key={color}>
              {field(`revenue-${color}`, `${COLOR_WORDS[color].name}, revenue`)}
              {field(`lost-${color}`, `${COLOR_WORDS[color].name}, lost`)}
            </div>
          ))}
        </fieldset>
      </CalculatorForm>
      <div className="needs-script no-print">
        <section className="spread" aria-labelledby="your-accounts">
          <div className="rail">
            <h2 id="your-accounts">Score a list</h2>
            <p className="small soft">
              Read in this browser and sent nowhere. It is scored by the weights above, and anew
              when they change.
            </p>
          </div>
          <div className="body">
            <AccountList
              signals={signals}
              greenFrom={greenFrom}
              notation={state}
              fill={controls.fill}
            />
          </div>
        </section>
      </div>
    </>
  );
}
