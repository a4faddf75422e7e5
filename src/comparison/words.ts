import { TOKEN_ERROR_WORDS } from '../components/token-errors.ts';
import { counted, monthName, points } from '../components/words.ts';
import type { Compared, Comparison } from './comparison.ts';
import type { Side, SideError, Slot } from './sides.ts';

/** "A". */
export function letter(slot: Slot): string {
  return slot.toUpperCase();
}

/** "Acme, report of September 2026", or without a name "Report of September 2026". */
export function sideWords({ name, kind, result: { month } }: Side): string {
  const words = `${kind} of ${monthName(month)}`;
  return name === null ? words.charAt(0).toUpperCase() + words.slice(1) : `${name}, ${words}`;
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

/** "up 12 points", "down 1 point", "unchanged". */
export function moveWords(change: number): string {
  if (change === 0) return 'unchanged';
  return `${change > 0 ? 'up' : 'down'} ${counted(Math.abs(change), 'point')}`;
}

const LIST = new Intl.ListFormat('en');

/** Who holds a link for strongest and who for weakest: "North puts it at 67, South at 8". */
function views({ sides }: Comparison, { points: each }: Compared): string {
  const present = each.filter((one) => one !== null);
  const [highest, lowest] = [Math.max(...present), Math.min(...present)].map((wanted) => ({
    wanted,
    names: sides.filter((_, place) => each[place] === wanted).map(shortName),
  }));
  if (highest === undefined || lowest === undefined) return '';
  const put = highest.names.length === 1 ? 'puts' : 'put';
  return `${LIST.format(highest.names)} ${put} it at ${highest.wanted}, ${LIST.format(lowest.names)} at ${lowest.wanted}`;
}

/** What came of the comparison, in one or two sentences. */
export function judgment(comparison: Comparison): string {
  const { kind, chain, apart } = comparison;
  const [most] = apart;
  if (kind === 'spread') {
    return most === undefined
      ? 'No link differs by a point.'
      : `${views(comparison, most)}: ${counted(most.difference, 'point')} apart.`;
  }
  const score =
    chain.difference === null ? '' : `The chain score is ${moveWords(chain.difference)}. `;
  return most === undefined
    ? `${score}No link has moved by a point.`
    : `${score}${most.link.label} moved most: ${moveWords(most.difference)}, to ${most.points[1]}.`;
}
