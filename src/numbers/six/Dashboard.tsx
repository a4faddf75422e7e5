import type { Link } from '../../assessment/bank.ts';
import { ChainFigure } from '../../components/chain/ChainFigure.tsx';
import { type ChainLink, chainInWords, isPointedOut } from '../../components/chain/chain.ts';
import { drawCompact } from '../../components/chain/compact.ts';
import type { Notation } from '../notation.ts';
import { standingOf } from './breaks.ts';
import { linkReach } from './chain-links.ts';
import { KINDS, MEASURES } from './measures.ts';
import { NumberRow } from './NumberRow.tsx';
import type { outcomeOf } from './state.ts';
import { WORDS } from './words.ts';

interface Props extends ReturnType<typeof outcomeOf> {
  links: readonly Link[];
  notation: Notation;
}

/** The six numbers on one page: what breaks first, the chain they make, and where each is heading. */
export function Dashboard({ periods, thresholds, finding, sheet, links, notation }: Props) {
  const latest = periods.at(-1);
  if (latest === undefined) {
    return (
      <p className="note">
        No period yet. Paste a sheet, or type one period; one is enough to begin with.
      </p>
    );
  }
  const { first, words, isRead } = finding;
  if (!isRead) {
    const isWrong = sheet.errors.count > 0;
    return (
      <div className="note" data-figure="breaks-first">
        <p>{words} One figure in one period is enough to begin with.</p>
        <p>
          <a className="alone" href={isWrong ? '#sheet-error' : '#sheet'}>
            {isWrong ? 'What is wrong in which line' : 'To your periods'}
          </a>
        </p>
      </div>
    );
  }
  const reached = linkReach(latest, thresholds);
  const chain = links.map((link): ChainLink => {
    const score = reached[link.id];
    return { link, score, state: score === null ? 'unanswered' : 'scored' };
  });
  const weakest = first === null ? undefined : KINDS[first.measure].links[0];
  const hasArrow = chain.some((item) => isPointedOut(item, weakest));
  const alternative = `How much of its threshold each link reaches. ${chainInWords(chain)}`;
  return (
    <div className="dashboard">
      {first === null ? (
        <p className="note" data-figure="breaks-first">
          {words}
        </p>
      ) : (
        <div className="leak" data-figure="breaks-first">
          <p className="kicker">
            {first.standing.state === 'breaking' ? 'Will break first' : 'Breaks first'}
          </p>
          <h3>
            <span className="judged">{WORDS[first.measure].label}</span>
          </h3>
          <p>{words}</p>
        </div>
      )}
      <figure className="six-chain">
        <ChainFigure drawing={drawCompact(chain, { weakest, alternative })} />
        <figcaption className="small soft">
          {latest.name}: a link is drawn whole when its number keeps to its threshold, and thinner
          or emptier the less of it is reached.
          {hasArrow && ' The arrow points at what breaks first.'}
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
