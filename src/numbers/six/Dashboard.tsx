import type { Link } from '../../assessment/bank.ts';
import { ChainFigure } from '../../components/chain/ChainFigure.tsx';
import { type ChainLink, chainInWords } from '../../components/chain/chain.ts';
import { drawCompact } from '../../components/chain/compact.ts';
import type { Notation } from '../notation.ts';
import { standingOf } from './breaks.ts';
import { linkReach } from './chain-links.ts';
import { findingOf } from './finding.ts';
import { KINDS, MEASURES } from './measures.ts';
import { NumberRow } from './NumberRow.tsx';
import type { outcomeOf } from './state.ts';
import { WORDS } from './words.ts';

interface Props extends ReturnType<typeof outcomeOf> {
  links: readonly Link[];
  notation: Notation;
}

/** The six numbers on one page: what breaks first, the chain they make, and where each is heading. */
export function Dashboard({ periods, thresholds, first, links, notation }: Props) {
  const latest = periods.at(-1);
  if (latest === undefined) {
    return (
      <p className="mend">
        No period yet. Paste a sheet, or type one period; one is enough to begin with.
      </p>
    );
  }
  const reached = linkReach(latest, thresholds);
  const chain = links.map((link): ChainLink => {
    const score = reached[link.id];
    return { link, score, state: score === null ? 'unanswered' : 'scored' };
  });
  const weakest = first === null ? undefined : KINDS[first.measure].links[0];
  const alternative = `How much of its threshold each link reaches. ${chainInWords(chain)}`;
  return (
    <div className="dashboard">
      <div className="leak" data-figure="breaks-first">
        <p className="kicker">
          {first?.standing.state === 'breaking' ? 'Will break first' : 'Breaks first'}
        </p>
        <h3>
          <span className="judged">{first === null ? 'Nothing' : WORDS[first.measure].label}</span>
        </h3>
        <p>{findingOf(first, periods, notation)}</p>
      </div>
      <figure className="six-chain">
        <ChainFigure drawing={drawCompact(chain, { weakest, alternative })} />
        <figcaption className="small soft">
          {latest.name}: a link is drawn whole when its number keeps to its threshold, and thinner
          or emptier the less of it is reached. The arrow points at what breaks first.
        </figcaption>
      </figure>
      <ol className="plain number-rows">
        {MEASURES.map((measure) => (
          <NumberRow
            key={measure}
            measure={measure}
            periods={periods}
            threshold={thresholds[measure]}
            standing={standingOf(measure, periods, thresholds[measure])}
            notation={notation}
          />
        ))}
      </ol>
    </div>
  );
}
