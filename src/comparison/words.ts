import { isGuess } from '../assessment/report.ts';
import { wholePoints } from '../assessment/score.ts';
import { TOKEN_ERROR_WORDS } from '../components/token-errors.ts';
import { capital, counted, inWords, monthName, points } from '../components/words.ts';
import type { Apart, Compared, Comparison } from './comparison.ts';
import type { Side, SideError, Slot } from './sides.ts';

/** "A". */
export function letter(slot: Slot): string {
  return slot.toUpperCase();
}

/** "report of September 2026". */
export function kindWords({ kind, result: { month } }: Side): string {
  return `${kind} of ${monthName(month)}`;
}

/** "Acme, report of September 2026", or without a name "Report of September 2026". */
export function sideWords(side: Side): string {
  return side.name === null ? capital(kindWords(side)) : `${side.name}, ${kindWords(side)}`;
}

/** How a side is called in a sentence about all: its name, or its letter. */
export function shortName({ name, slot }: Side): string {
  return name ?? letter(slot);
}

/** A difference with its sign: "+12" and "−12" of a change, "12" of a spread; a dash for none. */
export function differenceWords({ difference }: Compared, kind: Comparison['kind']): string {
  if (difference === null) return '–';
  return kind === 'change' && difference > 0 ? `+${points(difference)}` : points(difference);
}

/** Why a side is not compared, and what to do. */
export function sideErrorWords(error: SideError): string {
  switch (error.code) {
    case 'token': {
      const { title, text } = TOKEN_ERROR_WORDS[error.error];
      return `${title}. ${text}`;
    }
    case 'same':
      return `This is the same as ${letter(error.as)}. Paste another link here, or leave the field empty.`;
    case 'version':
      return `It was answered with version ${error.own} of the questions, and the others with version ${error.others}. Their links rest on different questions, so their scores cannot be held against each other. Answer the newer questions to compare.`;
  }
}

/** What is wrong in a few words, where the remedy stands elsewhere. */
export function firstSentence(text: string): string {
  return text.replace(/(?<=\.) [A-Z].*$/s, '');
}

/** "up 12 points", "down 1 point", "unchanged". */
export function moveWords(change: number): string {
  if (change === 0) return 'unchanged';
  return `${change > 0 ? 'up' : 'down'} ${counted(Math.abs(change), 'point')}`;
}

const LIST = new Intl.ListFormat('en');

/** "Two views of a chain of nine links". */
export function viewsWords({ sides: { length } }: Comparison): string {
  return `${capital(inWords(length))} views of a chain of nine links`;
}

/** Who holds a link for strongest and who for weakest: "North puts it at 67, South at 8". */
function views({ sides }: Comparison, { points: each, results, difference }: Apart): string {
  const present = each.filter((one) => one !== null);
  const at = (wanted: number) => sides.filter((_, place) => each[place] === wanted);
  const [highest, lowest] = [Math.max(...present), Math.min(...present)];
  const [high, low] = [at(highest), at(lowest)];
  const isBlind = (side: Side) => results[sides.indexOf(side)]?.state === 'blind';
  const named = (some: readonly Side[]) => LIST.format(some.map(shortName));
  const strong = `${named(high)} ${high.length === 1 ? 'puts' : 'put'} it at ${highest}`;
  return low.every(isBlind)
    ? `${strong}; ${named(low)} ${low.length === 1 ? 'does' : 'do'} not know, which counts as 0.`
    : `${strong}, ${named(low.filter((side) => !isBlind(side)))} at ${lowest}: ${counted(difference, 'point')} apart.`;
}

/** Why no link can be compared. */
function nothingInCommon({ sides }: Comparison): string {
  const unscored = sides.filter(({ result }) => result.chainScore === null).map(shortName);
  return unscored.length === 0
    ? 'No link has a score on two sides.'
    : `${LIST.format(unscored)} ${unscored.length === 1 ? 'has' : 'have'} no score. Links are compared where two sides have one.`;
}

/** What came of the comparison, in one or two sentences. */
export function judgment(comparison: Comparison): string {
  const { kind, chain, apart, isEmpty } = comparison;
  const [most] = apart;
  if (isEmpty) return nothingInCommon(comparison);
  if (kind === 'spread') {
    return most === undefined ? 'No link differs by a point.' : views(comparison, most);
  }
  const score =
    chain.difference === null ? '' : `The chain score is ${moveWords(chain.difference)}. `;
  if (most === undefined) return `${score}No link has moved by a point.`;
  const move = `${score}${most.link.label} moved most: ${moveWords(most.difference)}`;
  return most.results[1]?.state === 'blind'
    ? `${move}, for nobody knows it now.`
    : `${move}, to ${most.points[1]}.`;
}

/** The weakest link of a side; `null` where nothing is known of any link, or every link is whole. */
export function weakLink({ result }: Side): Side['result']['weakest'] {
  const { weakest } = result;
  return weakest === null || isGuess(result) || wholePoints(weakest.score) === 100 ? null : weakest;
}

/** Whether the sides name the same weakest link. */
export function weakestWords({ kind, sides }: Comparison): string {
  const naming = sides.filter((side) => weakLink(side) !== null);
  const links = new Set(naming.map((side) => weakLink(side)?.link.id));
  const isSame = links.size === 1 && naming.length === sides.length;
  if (links.size === 0) return 'There is no weakest link';
  if (kind === 'change') {
    return isSame ? 'The weakest link is the same' : 'The weakest link has changed';
  }
  if (links.size > 1) return 'They name different weakest links';
  if (isSame) return 'They name the same weakest link';
  const named = LIST.format(naming.map(shortName));
  return naming.length === 1
    ? `Only ${named} has a weakest link`
    : `${named} name the same weakest link`;
}
