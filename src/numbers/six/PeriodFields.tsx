import { MOST_TOLD } from '../csv/line-errors.ts';
import { Field } from '../Field.tsx';
import { MEASURES } from './measures.ts';
import { HEADER } from './sheet.ts';
import { type outcomeOf, RULES, type State } from './state.ts';
import { WORDS } from './words.ts';

interface Props {
  given: State;
  outcome: ReturnType<typeof outcomeOf>;
}

/** The periods as a sheet to paste into, and one more to type. */
export function PeriodFields({ given, outcome }: Props) {
  const { sheet, messages } = outcome;
  const { told, count } = sheet.errors;
  const isWrong = count > 0;
  return (
    <>
      <div className="figure-field">
        <label className="field-label" htmlFor="sheet">
          Your periods, from a spreadsheet
        </label>
        <p className="small soft" id="sheet-hint">
          Paste up to 12 lines, oldest first: {HEADER.join(', ')}. A first line with names may bring
          them in any order, and what you do not measure stays empty.
        </p>
        <textarea
          className="text-field sheet-text"
          id="sheet"
          name="sheet"
          rows={7}
          spellCheck={false}
          wrap="off"
          defaultValue={given.sheet}
          aria-describedby={isWrong ? 'sheet-hint sheet-error' : 'sheet-hint'}
          aria-invalid={isWrong ? true : undefined}
        />
        {isWrong && (
          <ul className="plain error-text small" id="sheet-error">
            {told.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                Line {line}. {message}
              </li>
            ))}
            {count > MOST_TOLD && <li>And {count - MOST_TOLD} more.</li>}
          </ul>
        )}
        <input type="hidden" name="noted" defaultValue={given.noted ?? given.locale} />
      </div>
      <fieldset className="new-period" id="new-period">
        <legend>One more period</legend>
        <div className="field-grid">
          <div className="figure-field">
            <label className="field-label" htmlFor="new-name">
              Name
            </label>
            <p className="small soft" id="new-name-hint">
              A month or a quarter.
            </p>
            <input
              className="text-field"
              id="new-name"
              name="new-name"
              defaultValue={given['new-name']}
              autoComplete="off"
              aria-describedby="new-name-hint"
            />
          </div>
          {MEASURES.map((measure) => (
            <Field
              key={measure}
              name={`new-${measure}`}
              label={WORDS[measure].label}
              hint={WORDS[measure].hint}
              rule={{ ...RULES[`new-${measure}`], isOptional: false }}
              text={given[`new-${measure}`]}
              message={messages[`new-${measure}`]}
            />
          ))}
        </div>
        <input type="hidden" name="at" defaultValue={given.at} />
        <p className="no-print">
          <button className="button button-quiet" type="submit">
            Take the period in
          </button>
        </p>
      </fieldset>
    </>
  );
}
