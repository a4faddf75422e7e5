import type { KnownLink, LedgerEntry, Report } from '../assessment/report.ts';

/** What a report says of one link: all of it follows from the answers about the link. */
export interface LinkPart {
  readonly result: KnownLink;
  readonly entries: readonly LedgerEntry[];
  /** Names the part, the bank, the link and its answers. */
  readonly key: string;
}

/** The nine links as parts that can be kept, in chain order. Takes a name that no other part has. */
export function linkParts({ bank, links, ledger }: Report, name: string): LinkPart[] {
  return links.map((result) => {
    const entries = ledger.filter(({ question }) => question.link === result.link.id);
    const answers = entries.map(({ answer }) => answer);
    return { result, entries, key: `${name} ${bank.version} ${result.link.id} ${answers}` };
  });
}
