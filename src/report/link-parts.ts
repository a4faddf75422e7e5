import type { KnownLink, LedgerEntry, Report } from '../assessment/report.ts';

/** What a report says of one link: all of it follows from the answers about the link. */
export interface LinkPart {
  readonly result: KnownLink;
  readonly entries: readonly LedgerEntry[];
  /** Names the bank, the link and its answers. */
  readonly key: string;
}

/** The nine links as parts that can be kept, in chain order. */
export function linkParts({ bank, links, ledger }: Report): LinkPart[] {
  return links.map((result) => {
    const entries = ledger.filter(({ question }) => question.link === result.link.id);
    const answers = entries.map(({ answer }) => answer);
    return { result, entries, key: `${bank.version} ${result.link.id} ${answers}` };
  });
}
