import { Field } from '../Field.tsx';
import type { Messages } from '../query.ts';
import { type FieldName, RULES } from './fields.ts';
import { OWN_IDS, SHEET, type SignalId } from './signals.ts';
import type { State } from './state.ts';

interface Props {
  given: State;
  messages: Messages<FieldName>;
}

/** The signals with their weights, and the colors of one account. */
export function SignalFields({ given, messages }: Props) {
  const weight = (id: SignalId) => (
    <Field
      name={`weight-${id}`}
      label="Weight"
      rule={{ ...RULES[`weight-${id}`], isOptional: false }}
      text={given[`weight-${id}`]}
      message={messages[`weight-${id}`]}
    />
  );
  return (
    <fieldset className="signals" id="signals">
      <legend>One account, signal by signal</legend>
      <p className="small soft">
        A signal without a weight is left out. A fact that nobody can show counts half.
      </p>
      {SHEET.map(({ id, label, means, overrules }) => (
        <fieldset className="signal" key={id} aria-label={label}>
          <ColorChoice
            id={id}
            label={label}
            note={overrules ? 'Red here makes the account red.' : undefined}
            given={given}
            means={means}
          />
          {weight(id)}
        </fieldset>
      ))}
      <details className="fold" open={OWN_IDS.some((id) => given[`weight-${id}`] !== '')}>
        <summary>Signals of your own</summary>
        {OWN_IDS.map((id, place) => (
          <fieldset className="signal" key={id} aria-label={`Your signal ${place + 1}`}>
            <div className="figure-field">
              <label className="field-label" htmlFor={`name-${id}`}>
                Your signal {place + 1}
              </label>
              <input
                className="text-field"
                id={`name-${id}`}
                name={`name-${id}`}
                defaultValue={given[`name-${id}`]}
                autoComplete="off"
              />
            </div>
            {weight(id)}
            <ColorChoice id={id} label={`Color of your signal ${place + 1}`} given={given} />
          </fieldset>
        ))}
      </details>
    </fieldset>
  );
}

interface ColorProps {
  id: SignalId;
  label: string;
  note?: string | undefined;
  given: State;
  /** What each color means; leave it out for a signal of the visitor's own. */
  means?: Readonly<Record<'green' | 'yellow' | 'red', string>>;
}

function ColorChoice({ id, label, note, given, means }: ColorProps) {
  const name = `color-${id}` as const;
  const option = (color: 'green' | 'yellow' | 'red', word: string) => (
    <option value={color}>{means === undefined ? word : `${word}: ${means[color]}`}</option>
  );
  return (
    <div className="figure-field">
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      {note !== undefined && (
        <p className="small soft" id={`${name}-hint`}>
          {note}
        </p>
      )}
      <select
        className="text-field"
        id={name}
        name={name}
        defaultValue={given[name]}
        aria-describedby={note === undefined ? undefined : `${name}-hint`}
      >
        {option('green', 'Green')}
        {option('yellow', 'Yellow')}
        {option('red', 'Red')}
        <option value="">Nobody can show it</option>
      </select>
    </div>
  );
}
