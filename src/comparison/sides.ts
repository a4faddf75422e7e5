import type { Banks } from '../assessment/bank.ts';
import { type NameError, parseDisplayName } from '../assessment/display-name.ts';
import { makeReport, type Report } from '../assessment/report.ts';
import { parseReportToken } from '../assessment/report-token.ts';
import { accept, type Result, refuse } from '../assessment/result.ts';
import { makeScorecard, type Scorecard } from '../assessment/scorecard.ts';
import { parseScorecardToken } from '../assessment/scorecard-token.ts';
import type { TokenError } from '../assessment/token-text.ts';

/** Where the links of a comparison stand in its address. */
export const SLOTS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
export type Slot = (typeof SLOTS)[number];

/** A report or a scorecard that is compared with others. */
export interface Side {
  readonly slot: Slot;
  readonly kind: 'report' | 'scorecard';
  readonly token: string;
  /** What the visitor calls it, else the display name of the scorecard; `null` without either. */
  readonly name: string | null;
  readonly result: Report | Scorecard;
}

/** Why what stands in a field is not compared. */
export type SideError =
  | { readonly code: 'token'; readonly error: TokenError }
  | { readonly code: 'same'; readonly as: Slot }
  | { readonly code: 'version'; readonly own: number; readonly others: number };

/** A field for a link, and what came of it. */
export interface Entry {
  readonly slot: Slot;
  /** As typed. */
  readonly text: string;
  readonly name: string;
  readonly side: Side | null;
  readonly error: SideError | null;
  readonly nameError: NameError | null;
}

/** The name of the field for a side's own name. */
export const nameField = (slot: Slot) => `name-${slot}`;

/** What a sentence or a mail program leaves behind a link. */
const BEHIND = /[.,;:!?)\]>"'»”]+$/;

/** The token in a link, whatever stands around it; the text itself where there is no link. */
function tokenIn(text: string): string {
  const [, inLink] = /\/(?:report|scorecard)\/([^/?#\s]+)/.exec(text) ?? [];
  return (inLink ?? text.trim()).replace(BEHIND, '');
}

function parseSide(
  token: string,
  banks: Banks,
): Result<Pick<Side, 'kind' | 'token' | 'result'>, TokenError> {
  const report = parseReportToken(token, banks);
  if (report.ok) return accept({ kind: 'report', token, result: makeReport(report.value) });
  const scorecard = parseScorecardToken(token, banks);
  if (!scorecard.ok) {
    // Each kind knows the tokens of the other by an unknown version alone.
    return refuse(scorecard.error === 'unknown-version' ? report.error : scorecard.error);
  }
  const bank = banks.get(scorecard.value.bankVersion);
  return bank === undefined
    ? refuse('unknown-version')
    : accept({ kind: 'scorecard', token, result: makeScorecard(scorecard.value, bank) });
}

/**
 * Reads the address of a comparison. Takes the published banks. Returns the six fields in order:
 * those that can be compared with a side, the others with the reason.
 */
export function readEntries(query: URLSearchParams, banks: Banks): readonly Entry[] {
  const first = new Map<string, Slot>();
  const read = SLOTS.map((slot): Entry => {
    const text = query.get(slot) ?? '';
    const typed = query.get(nameField(slot)) ?? '';
    const name = parseDisplayName(typed);
    const entry = { slot, text, name: typed, nameError: name.ok ? null : name.error };
    if (text.trim() === '') return { ...entry, side: null, error: null };
    const parsed = parseSide(tokenIn(text), banks);
    if (!parsed.ok) return { ...entry, side: null, error: { code: 'token', error: parsed.error } };
    const as = first.get(parsed.value.token);
    if (as !== undefined) return { ...entry, side: null, error: { code: 'same', as } };
    first.set(parsed.value.token, slot);
    const own = 'name' in parsed.value.result ? parsed.value.result.name : null;
    const called = name.ok ? name.value : null;
    return { ...entry, side: { slot, ...parsed.value, name: called ?? own }, error: null };
  });
  return onlyOneVersion(read);
}

/** Leaves out what was answered with other questions than most, or than the first among equals. */
function onlyOneVersion(entries: readonly Entry[]): readonly Entry[] {
  const versions = entries.flatMap(({ side }) => (side === null ? [] : [side.result.bank.version]));
  const count = (version: number) => versions.filter((other) => other === version).length;
  const most = Math.max(...versions.map(count));
  const others = versions.find((version) => count(version) === most);
  return entries.map((entry) => {
    const own = entry.side?.result.bank.version;
    return own === undefined || others === undefined || own === others
      ? entry
      : { ...entry, side: null, error: { code: 'version', own, others } };
  });
}

/** The shortest address of the comparison of these fields: tokens alone, in the order of the fields. */
export function comparisonPath(entries: readonly Pick<Entry, 'side' | 'name'>[]): string {
  const query = new URLSearchParams();
  const sides = entries.filter(({ side }) => side !== null);
  sides.forEach(({ side, name }, index) => {
    const slot = SLOTS[index];
    if (slot === undefined || side === null) return;
    query.set(slot, side.token);
    const called = parseDisplayName(name);
    if (called.ok && called.value !== null) query.set(nameField(slot), called.value);
  });
  return `/compare${query.size > 0 ? `?${query}` : ''}`;
}
