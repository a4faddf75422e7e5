import { wholePoints } from '../assessment/score.ts';
import type { Scorecard } from '../assessment/scorecard.ts';
import type { Sharing } from '../collections/sharing.ts';

const NAMELESS = 'A company';
const BEST = 100;

/** The prepared text: by those who published the scorecard (`own`), or by those who `read` it. */
export function shareText(
  { name, chainScore, band, weakest, links }: Scorecard,
  whose: 'own' | 'read',
  texts: Sharing['texts'],
): string {
  if (chainScore === null || band === null) return texts.unscored;
  const first = filled(texts[whose], {
    name: name ?? NAMELESS,
    score: String(wholePoints(chainScore)),
    band: band.name.toLowerCase(),
  });
  const lowest = links.filter(({ score }) => score !== null && score === weakest?.score);
  // Several that are equally weak have no weakest.
  if (weakest === null || weakest.score === BEST || lowest.length > 1) return first;
  return `${first} ${filled(texts.weakest, { weakest: weakest.link.label })}`;
}

/** Each word once: a name that looks like a word in braces stays as it is. */
function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
}

/** "Acme: 44 of 100". */
export function scorecardTitle({ name, chainScore }: Scorecard): string {
  const score = chainScore === null ? 'not scored' : `${wholePoints(chainScore)} of 100`;
  return `${name ?? 'Customer conversation'}: ${score}`;
}
