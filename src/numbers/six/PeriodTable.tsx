import { Scroll } from '../Scroll.tsx';
import { holds, MEASURES, type Period, type SixValues } from './measures.ts';
import { writeSheet } from './sheet.ts';
import { queryOf, type State } from './state.ts';
import { cellOf, WORDS, writeMeasure } from './words.ts';

interface Props {
  periods: readonly Period[];
  thresholds: SixValues;
  state: State;
  /** Writes fields of the form. */
  put: (fields: Readonly<Record<string, string>>) => void;
}

/** Every figure, with what is beyond its threshold marked; each period can be changed or taken out. */
export function PeriodTable({ periods, thresholds, state, put }: Props) {
  if (periods.length === 0) return null;
  return (
    <section className="spread periods" aria-labelledby="periods">
      <div className="rail">
        <h2 id="periods">Period by period</h2>
        <p className="small soft">▼ marks what is on the wrong side of its threshold.</p>
      </div>
      <div className="body">
        <Scroll label="The numbers of each period">
          <table>
            <thead>
              <tr>
                <th scope="col">Period</th>
                {MEASURES.map((measure) => (
                  <th key={measure} scope="col" className="number">
                    {WORDS[measure].short}
                  </th>
                ))}
                <th scope="col" className="no-print">
                  Change
                </th>
              </tr>
            </thead>
            <tbody>
              {periods.map((period, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: periods have an order, and names may repeat
                <tr key={place}>
                  <th scope="row">{period.name}</th>
                  {MEASURES.map((measure) => (
                    <Cell
                      key={measure}
                      broken={isBroken(period, thresholds, measure)}
                      text={textOf(period, measure, state)}
                    />
                  ))}
                  <td className="no-print changes">
                    <Change
                      {...editing(periods, place, state)}
                      {...{ put, state }}
                      label="Edit"
                      name={period.name}
                    />
                    <Change
                      {...without(periods, place, state)}
                      {...{ put, state }}
                      label="Remove"
                      name={period.name}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      </div>
    </section>
  );
}

function Cell({ text, broken }: { text: string; broken: boolean }) {
  return (
    <td className={`number${broken ? ' wrong' : ''}`}>
      {broken && '▼ '}
      {text}
    </td>
  );
}

function isBroken({ values }: Period, thresholds: SixValues, measure: keyof SixValues): boolean {
  const value = values[measure];
  const threshold = thresholds[measure];
  return value !== null && threshold !== null && !holds(measure, value, threshold);
}

function textOf({ values }: Period, measure: keyof SixValues, state: State): string {
  const value = values[measure];
  return value === null ? '–' : writeMeasure(measure, value, state);
}

interface ChangeProps {
  fields: Readonly<Record<string, string>>;
  /** Where the focus goes, or the page without scripts. */
  target: string;
  label: string;
  name: string;
  state: State;
  put: Props['put'];
}

/** A link to the page with the change made; where scripts run, nothing is sent. */
function Change({ fields, target, label, name, state, put }: ChangeProps) {
  return (
    <a
      className="alone small"
      href={`/numbers/six${queryOf({ ...state, ...fields })}#${target}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        put(fields);
        document.getElementById(target)?.focus();
      }}
    >
      {label}
      <span className="visually-hidden"> {name}</span>
    </a>
  );
}

const asSheet = (periods: readonly Period[], state: State) => ({
  sheet: writeSheet(periods, state),
  noted: state.locale,
});

function editing(periods: readonly Period[], place: number, state: State) {
  const period = periods[place];
  const figures = MEASURES.map((measure) => [
    `new-${measure}`,
    cellOf(measure, period?.values[measure] ?? null, state),
  ]);
  const fields = {
    ...asSheet(periods, state),
    ...Object.fromEntries(figures),
    'new-name': period?.name ?? '',
    at: String(place),
  };
  return { fields, target: 'new-name' };
}

function without(periods: readonly Period[], place: number, state: State) {
  const blank = Object.fromEntries(MEASURES.map((measure) => [`new-${measure}`, '']));
  const rest = asSheet(periods.toSpliced(place, 1), state);
  return { fields: { ...blank, ...rest, 'new-name': '', at: '' }, target: 'sheet' };
}
