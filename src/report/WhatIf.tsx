import { useState } from 'react';
import type { Answer, Answers } from '../assessment/answers.ts';
import { type Bank, HIGHEST_LEVEL, LEVELS, type Level, type Question } from '../assessment/bank.ts';
import { makeReport, type Report } from '../assessment/report.ts';
import type { ReportData } from '../assessment/report-token.ts';
import { ChainFigure } from '../components/chain/ChainFigure.tsx';
import { chainInWords } from '../components/chain/chain.ts';
import { drawCompact } from '../components/chain/compact.ts';
import { points } from './words.ts';

interface Props {
  bank: Bank;
  answers: Answers;
  month: ReportData['month'];
}

const NO_PROFILE = { segment: null, motion: null, role: null };

/** The level an answer counts as; `null` when it is left out of the score. */
function levelOf(answer: Answer): Level | null {
  if (answer === 'unknown') return 0;
  return answer === 'not-applicable' ? null : answer;
}

/** Raises any answer and shows the chain move. Nothing is sent, and the address stays. */
export default function WhatIf({ bank, answers, month }: Props) {
  const [raised, setRaised] = useState<Answers>({});
  const before = makeReport({ bank, answers, month, profile: NO_PROFILE });
  const after = makeReport({
    bank,
    answers: { ...answers, ...raised },
    month,
    profile: NO_PROFILE,
  });
  const changes = Object.keys(raised).length;

  const raise = (question: Question, by: 1 | -1) => {
    const original = answers[question.id] ?? null;
    const current = levelOf(raised[question.id] ?? original);
    if (current === null) return;
    const target = LEVELS.find((level) => level === current + by);
    setRaised(({ [question.id]: _, ...others }) =>
      target === undefined || target <= (levelOf(original) ?? 0)
        ? others
        : { ...others, [question.id]: target },
    );
  };

  return (
    <div className="what-if">
      <Outcome before={before} after={after} changes={changes} reset={() => setRaised({})} />
      {bank.links.map((link, index) => (
        <details key={link.id} className="what-if-link">
          <summary>
            <span>{link.label}</span>
            <LinkChange
              from={before.links[index]?.score ?? null}
              to={after.links[index]?.score ?? null}
            />
          </summary>
          {bank.questions
            .filter((question) => question.link === link.id)
            .map((question) => (
              <Raise
                key={question.id}
                question={question}
                original={answers[question.id] ?? null}
                raised={raised[question.id]}
                raise={raise}
              />
            ))}
        </details>
      ))}
    </div>
  );
}

interface OutcomeProps {
  before: Report;
  after: Report;
  changes: number;
  reset: () => void;
}

function Outcome({ before, after, changes, reset }: OutcomeProps) {
  const weakest = after.weakest?.link.id;
  const alternative = chainInWords(after.links, weakest);
  const score = (report: Report) => (report.chainScore === null ? '–' : points(report.chainScore));
  return (
    <div className="what-if-outcome">
      <p className="what-if-score" role="status">
        Chain score {score(before)}
        {changes > 0 && (
          <>
            {' '}
            <span aria-hidden="true">→</span>
            <span className="visually-hidden">becomes</span> <strong>{score(after)}</strong>,{' '}
            {after.band?.name}
          </>
        )}
      </p>
      <div className="what-if-row">
        <ChainFigure drawing={drawCompact(after.links, { weakest, alternative })} />
      </div>
      <button
        type="button"
        className="button button-quiet"
        disabled={changes === 0}
        onClick={reset}
      >
        Back to my answers
      </button>
    </div>
  );
}

function LinkChange({ from, to }: { from: number | null; to: number | null }) {
  const show = (score: number | null) => (score === null ? '–' : points(score));
  return (
    <span className="what-if-change">
      {show(from)}
      {from === to ? null : (
        <>
          {' '}
          → <strong>{show(to)}</strong>
        </>
      )}
    </span>
  );
}

interface RaiseProps {
  question: Question;
  original: Answer;
  raised: Answer | undefined;
  raise: (question: Question, by: 1 | -1) => void;
}

function Raise({ question, original, raised, raise }: RaiseProps) {
  const level = levelOf(raised ?? original);
  const words =
    level === null
      ? original === null
        ? 'Not answered'
        : 'Does not apply to us'
      : raised === undefined && original === 'unknown'
        ? 'I do not know, which counts as level 0'
        : `Level ${level}: ${question.levels[level]}`;
  return (
    <div className="what-if-question">
      <div>
        <p className="what-if-title">{question.title}</p>
        <p className="small soft">{words}</p>
      </div>
      <div className="what-if-buttons">
        <button
          type="button"
          aria-label={`Lower: ${question.title}`}
          disabled={raised === undefined}
          onClick={() => raise(question, -1)}
        >
          −
        </button>
        <button
          type="button"
          aria-label={`Raise: ${question.title}`}
          disabled={level === null || level === HIGHEST_LEVEL}
          onClick={() => raise(question, 1)}
        >
          +
        </button>
      </div>
    </div>
  );
}
