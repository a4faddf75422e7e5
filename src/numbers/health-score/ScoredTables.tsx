import type { Notation } from '../notation.ts';
import { Scroll } from '../Scroll.tsx';
import { saveFile } from '../save-file.ts';
import { write } from '../write.ts';
import { BackTestResult } from './BackTestResult.tsx';
import type { Color } from './score.ts';
import type { ScoredList } from './scored-list.ts';
import { COLOR_WORDS } from './words.ts';

interface Props {
  list: ScoredList;
  notation: Notation;
}

const BEST_FIRST: readonly Color[] = ['green', 'yellow', 'red'];

/** A scored list: how many of each color, the accounts to call first, and the lines left out. */
export function ScoredTables({ list, notation }: Props) {
  const { accounts, colors, hasRevenue, first, tested, errors, errorCount, csv } = list;
  const count = (value: number) => write('count', value, notation);
  const money = (value: number) => write('money', value, notation);
  return (
    <div className="cohort">
      <dl className="cohort-counts">
        {BEST_FIRST.map((color) => (
          <div key={color} data-color={color}>
            <dt>
              <span aria-hidden="true">{COLOR_WORDS[color].mark}</span> {COLOR_WORDS[color].name}
            </dt>
            <dd>{count(colors[color].accounts)}</dd>
            {hasRevenue && <dd className="small-figure">{money(colors[color].revenue)}</dd>}
          </div>
        ))}
      </dl>
      {errorCount > 0 && (
        <div className="mend flow">
          <p>
            {errorCount === 1
              ? 'One cell could not be read, so its line is left out.'
              : `${count(errorCount)} cells could not be read, so their lines are left out.`}
          </p>
          <ul className="plain small">
            {errors.map(({ line, message }) => (
              <li key={`${line} ${message}`}>
                Line {line}. {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {tested !== null && <BackTestResult tested={tested} notation={notation} />}
      <Scroll label="Accounts, red ones first">
        <table>
          <caption>
            {first.length < accounts ? `The first ${first.length} to call` : 'Whom to call first'}
          </caption>
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Color</th>
              <th scope="col" className="number">
                Points
              </th>
              {hasRevenue && (
                <th scope="col" className="number">
                  Revenue
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {first.map(({ name, color, points, revenue }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and rows never move
              <tr key={place}>
                <th scope="row">{name}</th>
                <td>
                  <span aria-hidden="true">{COLOR_WORDS[color].mark}</span>{' '}
                  {COLOR_WORDS[color].name}
                </td>
                <td className="number">
                  {points === null ? '–' : write('number', points, notation)}
                </td>
                {hasRevenue && <td className="number">{money(revenue)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p>
        <button
          className="button button-quiet"
          type="button"
          onClick={() => saveFile('scored-accounts.csv', 'text/csv', csv)}
        >
          Save the scored list
        </button>
      </p>
    </div>
  );
}
