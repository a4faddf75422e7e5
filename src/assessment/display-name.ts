import { accept, type Result, refuse } from './result.ts';

/** The longest display name, in characters after Unicode NFC. */
export const LONGEST_NAME = 40;

/**
 * Latin, Greek and Cyrillic letters: the scripts that the preview image can draw without fetching
 * a font. Widening this set keeps every published token valid; narrowing it would not.
 */
const ALLOWED =
  /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0148\u014a-\u017f\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u0386\u0388-\u03ce\u0400-\u045f\u0490\u0491\u1ea0-\u1ef90-9 &.,'-]$/u;
/** Places within those scripts that Unicode has left empty. */
const UNASSIGNED = /\p{Cn}/u;
const LETTER_OR_DIGIT = /[\p{L}0-9]/u;
const LOOKS_LIKE_ADDRESS = /^www\.|\.\p{L}{2,}/iu;

export type NameError =
  | { readonly code: 'too-long'; readonly length: number }
  | { readonly code: 'character'; readonly character: string }
  | { readonly code: 'no-letter' }
  | { readonly code: 'address' };

/**
 * Reads a display name as typed: normalizes it to NFC, straightens curly apostrophes, folds white
 * space. Returns the name, `null` for an empty one, or the first rule it breaks.
 */
export function parseDisplayName(input: string): Result<string | null, NameError> {
  const name = input
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim();
  if (name === '') return accept(null);
  const characters = [...name];
  const refused = characters.find(
    (character) => !ALLOWED.test(character) || UNASSIGNED.test(character),
  );
  if (refused !== undefined) return refuse({ code: 'character', character: refused });
  if (characters.length > LONGEST_NAME) {
    return refuse({ code: 'too-long', length: characters.length });
  }
  if (!LETTER_OR_DIGIT.test(name)) return refuse({ code: 'no-letter' });
  if (LOOKS_LIKE_ADDRESS.test(name)) return refuse({ code: 'address' });
  return accept(name);
}
