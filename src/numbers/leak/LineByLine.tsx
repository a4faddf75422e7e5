import type { Notation } from '../notation.ts';
import { Scroll } from '../Scroll.tsx';
import { write } from '../write.ts';
import { COUNTS } from './fields.ts';
import type { LeakLink } from './Leak.tsx';
import { inOrder } from './parts.ts';
import { shownLosses } from './shown.ts';
import type { Result } from './state.ts';

interface Props extends Result {
  links: readonly LeakLink[];
  notation: Notation;
}

const HEADS = ['Lost', 'Mend', 'Share', 'Target', 'Customers lost', 'One point is worth'] as const;

/** Every link with its rate, its target, its loss, what one point is worth, and its turn. */
export function LineByLine({ funnel, losses, links, notation }: Props) {
  const shown = shownLosses(losses);
  const order = inOrder(losses.parts).map(({ link }) => link);
  const money = (value: number) => write('money', value, notation);
  const many = (value: number) => write('number', value, notation);
  const share = (value: number | null) =>
    value === null ? 'nobody' : write('percent', value, notation);
  return (
    <section className="spread" aria-labelledby="line-by-line">
      <div className="rail">
        <h2 id="line-by-line">Line by line</h2>
        <p className="small soft">
          The losses add up to the total, and none is counted twice. “Mend” is the order in which to
          mend: what loses most money first.
        </p>
      </div>
      <div className="body">
        <Scroll label="What each link loses">
          <table>
            <thead>
              <tr>
                <th scope="col">Link</th>
                {HEADS.map((head) => (
                  <th key={head} scope="col" className="number">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {losses.parts.map(({ link, point }, place) => (
                <tr key={link} data-link={link}>
                  <th scope="row">
                    {links[place]?.label}
                    <span className="counted">{COUNTS[link].label}</span>
                  </th>
                  <td className="number" data-figure={`lost-${link}`}>
                    {money(shown.losses[link].money)}
                  </td>
                  <td className="number">{order.includes(link) ? order.indexOf(link) + 1 : '–'}</td>
                  <td className="number">{share(funnel.rates[link])}</td>
                  <td className="number">{share(funnel.targets[link])}</td>
                  <td className="number">{many(shown.losses[link].customers)}</td>
                  <td className="number">{money(Math.round(point.money))}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Total</th>
                <td className="number">{money(shown.total.money)}</td>
                <td colSpan={3} />
                <td className="number">{many(shown.total.customers)}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        </Scroll>
      </div>
    </section>
  );
}
