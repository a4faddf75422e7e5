import { type Dispatch, type SetStateAction, useRef, useState } from 'react';
import type { Answers } from '../assessment/answers.ts';
import type { Link } from '../assessment/bank.ts';
import { isGuess } from '../assessment/report.ts';
import { ChainFigure } from '../components/chain/ChainFigure.tsx';
import { type ChainLink, chainInWords, scoreLabel } from '../components/chain/chain.ts';
import { drawCompact } from '../components/chain/compact.ts';
import { points } from '../components/words.ts';
import RaiseAnswer from './RaiseAnswer.tsx';
import { type Outcome, outcomeOf, type Raisable, stepped, type WhatIfNumbers } from './what-if.ts';

const linkLabel = (link: ChainLink | undefined) => (link === undefined ? '–' : scoreLabel(link));
const shown = (score: number | null) => (score === null ? '–' : points(score));

/** Raises any answer and shows the chain move. Nothing is sent, and the address stays. */
export default function WhatIf({ links, questions }: WhatIfNumbers) {
  const [raised, setRaised] = useState<Answers>({});
  const before = outcomeOf(links, questions, {});
  const after = outcomeOf(links, questions, raised);
  return (
    <div className="what-if">
      <Change
        before={before}
        after={after}
        isRaised={Object.keys(raised).length > 0}
        reset={() => setRaised({})}
      />
      {links.map((link, index) => (
        <RaiseLink
          key={link.id}
          link={link}
          from={linkLabel(before.links[index])}
          to={linkLabel(after.links[index])}
          questions={questions.filter((question) => question.link === link.id)}
          raised={raised}
          setRaised={setRaised}
        />
      ))}
    </div>
  );
}

interface ChangeProps {
  before: Outcome;
  after: Outcome;
  isRaised: boolean;
  reset: () => void;
}

function Change({ before, after, isRaised, reset }: ChangeProps) {
  const status = useRef<HTMLParagraphElement>(null);
  const weakest = isGuess(after) ? undefined : after.weakest?.link.id;
  const drawing = drawCompact(after.links, {
    weakest,
    alternative: chainInWords(after.links, weakest),
  });
  return (
    <div className="what-if-outcome">
      <p className="what-if-score" role="status" tabIndex={-1} ref={status}>
        Chain score <span className="what-if-number">{shown(before.chainScore)}</span>
        {isRaised && (
          <>
            {' '}
            <span aria-hidden="true">→</span>
            <span className="visually-hidden">becomes</span>{' '}
            <strong className="what-if-number">{shown(after.chainScore)}</strong>
            <span className="what-if-band">, {after.band?.name}</span>
          </>
        )}
      </p>
      <div className="what-if-row">
        <ChainFigure drawing={drawing} />
      </div>
      {isRaised && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            // The button goes away, so the focus moves to what it has changed.
            status.current?.focus();
            reset();
          }}
        >
          Back to my answers
        </button>
      )}
    </div>
  );
}

interface RaiseLinkProps {
  link: Link;
  /** Its score as the chain shows it, before and after. */
  from: string;
  to: string;
  questions: readonly Raisable[];
  raised: Answers;
  setRaised: Dispatch<SetStateAction<Answers>>;
}

/** One link; its questions are made when it is first opened. */
function RaiseLink({ link, from, to, questions, raised, setRaised }: RaiseLinkProps) {
  const [isMade, setMade] = useState(false);
  return (
    <details
      className={`what-if-link ${link.kind}`}
      onToggle={({ currentTarget }) => setMade((made) => made || currentTarget.open)}
    >
      <summary>
        <span>{link.label}</span>
        <LinkChange from={from} to={to} />
      </summary>
      {isMade &&
        questions.map((question) => (
          <RaiseAnswer
            key={question.id}
            question={question}
            raised={raised[question.id]}
            step={(by) => setRaised((all) => stepped(all, question, by))}
          />
        ))}
    </details>
  );
}

function LinkChange({ from, to }: Pick<RaiseLinkProps, 'from' | 'to'>) {
  return (
    <span className="what-if-change">
      {from}
      {from === to ? null : (
        <>
          {' '}
          → <strong>{to}</strong>
        </>
      )}
    </span>
  );
}
