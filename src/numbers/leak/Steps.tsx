import type { Notation } from '../notation.ts';
import { Scroll } from '../Scroll.tsx';
import { write } from '../write.ts';
import type { LeakLink } from './Leak.tsx';
import { FILTERS, kept, unbroken } from './model.ts';
import { sidesOf } from './parts.ts';
import { shownLosses } from './shown.ts';
import type { Result } from './state.ts';

interface Props extends Result {
  links: readonly LeakLink[];
  notation: Notation;
}

/** The model in the visitor's figures, step by step. */
export function Steps({ leads, counts, funnel, losses, links, notation }: Props) {
  const shown = shownLosses(losses);
  const money = (value: number) => write('money', value, notation);
  const whole = (value: number) => money(Math.round(value));
  const many = (value: number) => write('number', value, notation);
  const share = (value: number) => write('percent', value, notation);
  const few = (value: number) => write('fine-count', value, notation);
  const { rates, worth } = funnel;
  const { today, aims } = sidesOf(funnel);
  const times = (all: readonly (number | null)[]) =>
    all.map((rate) => (rate === null ? '–' : share(rate))).join(' × ');
  return (
    <section className="spread" aria-labelledby="steps">
      <div className="rail">
        <h2 id="steps">How it is worked out</h2>
        <p className="small soft">
          A model, and ours: it treats one year’s rates as if one group went through them, and each
          link as if it did not depend on the others. Real links do. Use it to choose where to look.
        </p>
      </div>
      <div className="body">
        <ol className="steps flow">
          <li>
            <b>Kept today.</b> {many(leads)} leads × {times(FILTERS.map((link) => rates[link]))} ={' '}
            {many(counts['support-to-expansion'])} customers. Seven links filter the group.
          </li>
          <li>
            <b>What they add.</b> Of those kept, {many(counts.expansion)} expand and{' '}
            {many(counts['expansion-to-acquisition'])} bring a customer. These two are no filters:
            an expansion counts as {money(worth.expansion)} and as nobody new, a referral as one
            customer more at {money(worth.customer)}.
          </li>
          <li>
            <b>Money today.</b> ({many(counts['support-to-expansion'])} +{' '}
            {many(counts['expansion-to-acquisition'])}) × {money(worth.customer)} +{' '}
            {many(counts.expansion)} × {money(worth.expansion)} = {money(shown.today.money)}.
          </li>
          <li>
            <b>At targets.</b> The same with the targets: {many(leads)} ×{' '}
            {times(FILTERS.map((link) => aims[link]))} = {many(kept(leads, aims))} kept, and{' '}
            {money(shown.atTargets.money)} in all. A link ahead of its target keeps its own share
            here, so its lead pays for nobody’s loss.
          </li>
          <li>
            <b>Lost.</b> {money(shown.atTargets.money)} − {money(shown.today.money)} ={' '}
            {money(shown.total.money)}.
          </li>
          <li>
            <b>Who loses it.</b> What mending one link gains depends on which are mended before it:
            mended alone it gains least, mended last it gains most. Its part is the average over all
            orders of the nine, each as likely as any other (the Shapley value). That is why the
            parts add up.
          </li>
          <li>
            <b>Without a break.</b> Multiply all nine, and{' '}
            <b>{write('fine-percent', unbroken(today), notation)}</b> of leads pass every link:{' '}
            <b data-figure="unbroken">{few(unbroken(today) * leads)}</b> of {many(leads)}. At your
            targets it would be{' '}
            <b data-figure="unbroken-at-targets">{few(unbroken(aims) * leads)}</b>.
          </li>
        </ol>
        <Scroll label="The part of each link, and between what it lies">
          <table>
            <thead>
              <tr>
                <th scope="col">Link</th>
                <th scope="col" className="number">
                  Mended alone
                </th>
                <th scope="col" className="number">
                  Its part
                </th>
                <th scope="col" className="number">
                  Mended last
                </th>
              </tr>
            </thead>
            <tbody>
              {losses.parts.map(({ link, first, last }, place) => (
                <tr key={link}>
                  <th scope="row">{links[place]?.label}</th>
                  <td className="number">{whole(first.money)}</td>
                  <td className="number">{money(shown.losses[link].money)}</td>
                  <td className="number">{whole(last.money)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">Sum</th>
                <td />
                <td className="number">{money(shown.total.money)}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        </Scroll>
      </div>
    </section>
  );
}
