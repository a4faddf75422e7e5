import { type Banks, LINK_IDS, type LinkId } from './bank.ts';
import { LONGEST_NAME, parseDisplayName } from './display-name.ts';
import { type Month, monthAt, monthIndex } from './month.ts';
import { accept, type Result, refuse } from './result.ts';
import {
  CLOSING_BITS,
  type Field,
  seal,
  sealedLength,
  type TokenError,
  unseal,
} from './token-text.ts';

/** All that is published: nothing of the answers. */
export interface ScorecardData {
  readonly bankVersion: number;
  /** Whole points, 0 to 100; `null` for a link without a score. */
  readonly scores: Readonly<Record<LinkId, number | null>>;
  readonly month: Month;
  readonly name: string | null;
}

/**
 * Version 1 of the scorecard token: "A", the checksum, then six bits of bank version, twelve of
 * month, seven for each link score in chain order, and the name in UTF-8.
 */
const VERSION = 'A';
const BANK_BITS = 6;
const MONTH_BITS = 12;
const SCORE_BITS = 7;
const NO_SCORE = 127;
const HEADER_BITS = BANK_BITS + MONTH_BITS + SCORE_BITS * LINK_IDS.length;
const SHORTEST = sealedLength(HEADER_BITS);
/** A letter of a name takes at most three bytes. */
const LONGEST = sealedLength(HEADER_BITS + LONGEST_NAME * 3 * 8);

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The token of a scorecard: 19 characters without a name, at most 179. */
export function makeScorecardToken({ bankVersion, scores, month, name }: ScorecardData): string {
  return seal(VERSION, [
    [bankVersion, BANK_BITS],
    [monthIndex(month), MONTH_BITS],
    ...LINK_IDS.map((id): Field => [scores[id] ?? NO_SCORE, SCORE_BITS]),
    ...[...encoder.encode(name ?? '')].map((byte): Field => [byte, 8]),
  ]);
}

/** Reads any text. Takes the published banks; returns the scorecard's data, or why it is refused. */
export function parseScorecardToken(
  token: string,
  banks: Banks,
): Result<ScorecardData, TokenError> {
  const opened = unseal(token, { version: VERSION, shortest: SHORTEST, longest: LONGEST });
  if (!opened.ok) return opened;
  const fields = opened.value;
  const bankVersion = fields.take(BANK_BITS);
  if (!banks.has(bankVersion)) return refuse('unknown-version');
  const month = monthAt(fields.take(MONTH_BITS));

  const scores: Partial<Record<LinkId, number | null>> = {};
  for (const id of LINK_IDS) {
    const score = fields.take(SCORE_BITS);
    if (score > 100 && score !== NO_SCORE) return refuse('malformed');
    scores[id] = score === NO_SCORE ? null : score;
  }

  const bytes = new Uint8Array(Math.floor((fields.left() - CLOSING_BITS) / 8));
  for (let index = 0; index < bytes.length; index++) bytes[index] = fields.take(8);
  // A bit left over that is set, or a symbol too many, would be a second spelling.
  if (fields.left() >= CLOSING_BITS + 6 || fields.take(fields.left()) !== 0) {
    return refuse('malformed');
  }
  const name = decodeName(bytes);
  if (!name.ok) return name;
  return accept({
    bankVersion,
    scores: scores as Record<LinkId, number | null>,
    month,
    name: name.value,
  });
}

function decodeName(bytes: Uint8Array): Result<string | null, TokenError> {
  if (bytes.length === 0) return accept(null);
  try {
    const text = decoder.decode(bytes);
    const parsed = parseDisplayName(text);
    return parsed.ok && parsed.value === text ? accept(text) : refuse('malformed');
  } catch {
    return refuse('malformed');
  }
}
