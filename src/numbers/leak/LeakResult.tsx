import type { Notation } from '../notation.ts';
import { write } from '../write.ts';
import { COUNTS } from './fields.ts';
import type { LeakLink } from './Leak.tsx';
import { inOrder, type Part } from './parts.ts';
import { shownLosses } from './shown.ts';
import type { Result } from './state.ts';
import { Waterfall } from './Waterfall.tsx';

interface Props extends Result {
  links: readonly LeakLink[];
  notation: Notation;
}

/** What is lost in all, where most of it goes, and how it adds up. */
export function LeakResult({ losses, links, notation }: Props) {
  const shown = shownLosses(losses);
  const money = (value: number) => write('money', value, notation);
  const many = (value: number) => write('number', value, notation);
  const [worst] = inOrder(losses.parts);
  const link = links.find(({ id }) => id === worst?.link);
  return (
    <>
      <p className="verdict">
        <span className="kicker">Lost against your targets, a year</span>
        <output className="numeral" data-figure="lost-money">
          {money(shown.total.money)}
        </output>
        <span>
          and{' '}
          <b data-figure="lost-customers">
            {many(shown.total.customers)} {shown.total.customers === 1 ? 'customer' : 'customers'}
          </b>
          . You have {many(shown.today.customers)}; at your targets it would be{' '}
          {many(shown.atTargets.customers)}.
        </span>
      </p>
      {worst !== undefined && link !== undefined ? (
        <Worst part={worst} link={link} loss={shown.losses[worst.link].money} notation={notation} />
      ) : (
        <p className="note">Every link meets its target, so nothing is lost against them.</p>
      )}
      <Waterfall shown={shown} links={links} notation={notation} />
    </>
  );
}

interface WorstProps {
  part: Part;
  link: LeakLink;
  loss: number;
  notation: Notation;
}

function Worst({ part, link, loss, notation }: WorstProps) {
  const money = (value: number) => write('money', Math.round(value), notation);
  return (
    <div className="leak flow">
      <p className="kicker">Mend this link first</p>
      <h3>
        <span className="judged">{link.label}</span>
      </h3>
      <p>
        “{COUNTS[link.id].label}” falls short of its target, which costs{' '}
        <b data-figure="worst-money">{money(loss)}</b> a year. One point more is worth{' '}
        <b>{money(part.point.money)}</b>.
      </p>
      <p>
        <a className="alone" href={link.read.path}>
          {link.read.title}
        </a>
      </p>
    </div>
  );
}
