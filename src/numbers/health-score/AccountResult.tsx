import type { Notation } from '../notation.ts';
import { write } from '../write.ts';
import type { AccountScore } from './score.ts';
import type { NamedSignal } from './signals.ts';
import { COLOR_WORDS } from './words.ts';

interface Props {
  account: AccountScore | null;
  signals: readonly NamedSignal[];
  greenFrom: number;
  notation: Notation;
}

/** The points and the color of one account, and why. */
export function AccountResult({ account, signals, greenFrom, notation }: Props) {
  if (account === null) {
    return (
      <p className="mend">
        No score yet: give at least one signal a weight, and mend what is marked.
      </p>
    );
  }
  const { points, color } = account;
  return (
    <div className={`verdict health ${color}`}>
      <span className="kicker">This account, of 100 points</span>
      <output className="numeral" data-figure="points">
        {write('number', points, notation)}
      </output>
      <span className="health-color" data-figure="color">
        <span aria-hidden="true">{COLOR_WORDS[color].mark}</span> {COLOR_WORDS[color].name}
      </span>
      <span>{reasonIn({ account, signals, greenFrom, notation })}</span>
    </div>
  );
}

function reasonIn({ account, signals, greenFrom, notation }: Props): string {
  const reason = account?.reason;
  if (reason === undefined) return '';
  const cut = write('number', greenFrom, notation);
  switch (reason.kind) {
    case 'overruled':
      return `Red whatever the points, because of: ${labelsOf(reason.signals, signals)}.`;
    case 'too-few-points':
      return `Green takes ${cut} points or more.`;
    case 'not-proven':
      return `Enough points for green, which still lacks proof in: ${labelsOf(reason.signals, signals)}.`;
    case 'all-met':
      return `At least ${cut} points, and every proof that green asks for.`;
  }
}

function labelsOf(ids: readonly string[], signals: readonly NamedSignal[]): string {
  const labels = signals.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  return labels.join(', ').toLowerCase();
}
