import type { Notation } from '../notation.ts';
import { Scroll } from '../Scroll.tsx';
import { write } from '../write.ts';
import type { BackTest, ColorRow } from './back-test.ts';
import type { Color } from './score.ts';
import { COLOR_WORDS, CUTS } from './words.ts';

interface Props {
  tested: BackTest | null;
  notation: Notation;
}

const BEST_FIRST: readonly Color[] = ['green', 'yellow', 'red'];

/** What the colors were worth: the share of lost revenue that was green, and what to do about it. */
export function BackTestResult({ tested, notation }: Props) {
  if (tested === null) {
    return (
      <p className="mend">
        No back-test yet: write the revenue of at least one color, and mend what is marked.
      </p>
    );
  }
  const share = (value: number | null) =>
    value === null ? 'none' : write('percent', value, notation);
  const { missed, warned, rightWhenRed, greenOfBase, colors, all } = tested;
  return (
    <div className="tested">
      {missed === null ? (
        <p className="mend">
          Nothing was lost, so there is nothing to test the colors on. Take a longer time.
        </p>
      ) : (
        <div className="leak">
          <p className="kicker">Of the revenue lost, green 90 days earlier</p>
          <p className="numeral" data-figure="missed">
            {share(missed)}
          </p>
          <p>{readingOf(missed, greenOfBase, notation)}</p>
        </div>
      )}
      <Scroll label="Colors 90 days earlier, and what was lost">
        <table>
          <thead>
            <tr>
              <th scope="col">Color 90 days earlier</th>
              <th scope="col" className="number">
                Revenue
              </th>
              <th scope="col" className="number">
                Lost
              </th>
              <th scope="col" className="number">
                Loss rate
              </th>
            </tr>
          </thead>
          <tbody>
            {BEST_FIRST.map((color) => (
              <Row
                key={color}
                name={COLOR_WORDS[color].name}
                id={color}
                row={colors[color]}
                {...{ notation }}
              />
            ))}
          </tbody>
          <tfoot>
            <Row name="All" id="all" row={all} notation={notation} />
          </tfoot>
        </table>
      </Scroll>
      <dl className="shares">
        <div>
          <dt>Warned: lost revenue that was red</dt>
          <dd data-figure="warned">{share(warned)}</dd>
        </div>
        <div>
          <dt>Right when red: red revenue that was lost</dt>
          <dd data-figure="right-when-red">{share(rightWhenRed)}</dd>
        </div>
        <div>
          <dt>Green, of all revenue</dt>
          <dd data-figure="green-of-base">{share(greenOfBase)}</dd>
        </div>
      </dl>
    </div>
  );
}

interface RowProps {
  name: string;
  id: string;
  row: ColorRow;
  notation: Notation;
}

function Row({ name, id, row, notation }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{write('money', row.revenue, notation)}</td>
      <td className="number">{write('money', row.lost, notation)}</td>
      <td className="number" data-figure={`loss-rate-${id}`}>
        {row.lossRate === null ? '–' : write('percent', row.lossRate, notation)}
      </td>
    </tr>
  );
}

/** What the worksheet advises. Colors that miss losses as often as they fall on revenue say nothing. */
function readingOf(missed: number, greenOfBase: number | null, notation: Notation): string {
  const base = write('percent', greenOfBase ?? 0, notation);
  if (greenOfBase === null || greenOfBase === 0) {
    return 'No revenue was green, so none of that could be lost. A score without green warns of everything.';
  }
  if (missed >= greenOfBase) {
    return `Green held ${base} of all revenue, so it was lost at least as often as the rest. The color is decoration: stop using it in the forecast.`;
  }
  const held = `Green held ${base} of all revenue.`;
  if (missed >= CUTS.stop) {
    return `${held} Read the green losses one by one, and name the signal that is absent.`;
  }
  return missed >= CUTS.change
    ? `${held} The score carries information. Change one weight, then test again in six months.`
    : `${held} Keep the score, and test again in six months.`;
}
